import { withoutDirections } from '../model/writing-direction.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for element content and attribute values; characters XML forbids and turns of direction are dropped. */
export function escapeMarkup(text: string): string {
  return (
    withoutDirections(text)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids exactly these
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (character) => entities[character] as string)
  );
}

/** A number with at most two decimals and never “-0”. */
export function svgNumber(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** Attributes as written in a tag, each with a space before it; null values are left out. */
export function svgAttributes(values: Record<string, string | number | null>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === 'number' ? svgNumber(value) : escapeMarkup(value as string)}"`,
    )
    .join('');
}

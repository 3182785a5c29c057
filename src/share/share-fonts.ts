import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { withoutDirections } from '../model/writing-direction.ts';

/** Reading weight: the font comes with all weights, thin ones first. */
const WEIGHT = 500;
const FOLDER = join(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'),
  '..',
);

interface Slice {
  file: string;
  ranges: (readonly [first: number, last: number])[];
}

let slices: Slice[] | null = null;

/** The files Noto Sans SC comes in, with the characters of each. */
function fontSlices(): Slice[] {
  slices ??= Object.entries(
    JSON.parse(readFileSync(join(FOLDER, 'unicode.json'), 'utf8')) as Record<string, string>,
  ).map(([name, ranges]) => ({
    file: `noto-sans-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`,
    ranges: ranges.split(',').map((range) => {
      const [first = '', last = first] = range.replace(/^\s*U\+/i, '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  }));
  return slices;
}

/** Whether every character of a text can be drawn; a picture with holes would not say what the text says. */
export function canDraw(text: string): boolean {
  return (
    withoutDirections(text) === text &&
    charactersOf(text).every((character) => fontSlices().some((slice) => holds(slice, character)))
  );
}

/**
 * Fonts with just the characters of some texts. They come with the project, so that a picture is the same on every machine,
 * whatever fonts it has.
 */
export async function fontsFor(texts: readonly string[]): Promise<Uint8Array[]> {
  const characters = charactersOf(texts.join(''));
  const fonts: Uint8Array[] = [];
  const left = new Set(characters);
  for (const slice of fontSlices()) {
    const own = [...left].filter((character) => holds(slice, character));
    if (own.length === 0) continue;
    for (const character of own) left.delete(character);
    const options = { targetFormat: 'sfnt', variationAxes: { wght: WEIGHT } } as const;
    fonts.push(
      await subsetFont(readFileSync(join(FOLDER, 'files', slice.file)), ` ${own.join('')}`, options),
    );
  }
  return fonts;
}

function charactersOf(text: string): string[] {
  return [...new Set(text)].filter((character) => character.trim() !== '').sort();
}

function holds({ ranges }: Slice, character: string): boolean {
  const code = character.codePointAt(0) as number;
  return ranges.some(([first, last]) => code >= first && code <= last);
}

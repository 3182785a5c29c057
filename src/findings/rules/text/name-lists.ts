/** Separators used in a list of short names, each once, in the order of first use; none where the text is no such list. */
export function nameListSeparators(text: string | null): string[] {
  const body = (text ?? '').replace(/(?<![、，,；;。.\s])[、，,；;。.\s]+$/, '');
  const isNames =
    !/[\d%≥≤。；;]/.test(body) && body.split(/[、，,]/).every((segment) => [...segment].length <= 20);
  return isNames ? [...new Set([...body.matchAll(/[、，,]/g)].map(([sign]) => sign))] : [];
}

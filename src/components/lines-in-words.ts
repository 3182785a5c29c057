/** Lines of the source as a reader would say them: «原文第646行», «原文第646–650行». */
export function linesInWords(lines: readonly [number, number] | null): string {
  if (!lines) return '';
  const [first, last] = lines;
  return `原文第${first === last ? first : `${first}–${last}`}行`;
}

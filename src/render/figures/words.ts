/** Words in Chinese quotation marks other than their own. */
export function quoted(text: string): string {
  return /[“”]/.test(text) ? `「${text}」` : `“${text}”`;
}

/** «甲、乙和丙», each in quotation marks; more than three are only counted: «4个项目». */
export function named(names: readonly string[], unit: string): string {
  if (names.length > 3) return `${names.length}${unit}`;
  const [last = '', ...before] = names.map(quoted).reverse();
  return before.length === 0 ? last : `${before.reverse().join('、')}和${last}`;
}

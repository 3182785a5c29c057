/**
 * The schemas and checks speak of the file; in the form a blank is a box to tick (`blank` says which way), and quotation marks
 * are not typed.
 */
export function formWords(hint: string, blank = '勾选“原文空白”'): string {
  return hint
    .replace(/，?(?:引号要)?(?:并|必须|不)?(?:加上?|用)(?:英文双)?引号/g, '')
    .replaceAll('写 null', blank)
    .replaceAll('写 true', '勾选')
    .replaceAll('写 false', '不勾选');
}

/** Cyrillic and Greek letters drawn like Latin ones, each above its twin. */
const LETTERS = 'АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϳ';
const TWINS = 'ABESIJKMHOPCTYXaesijopcyxdqwhABEZHIKMNOPTYXovj';
const TWIN_OF = new Map([...LETTERS].map((letter, index) => [letter, TWINS[index] as string]));

/** Blocks of signs that only repeat common ones: full-width and mathematical letters and digits, radicals, compatibility Han. */
const REPEATED =
  /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2f00-\u2fd5\uf900-\ufaff\u{1d400}-\u{1d7ff}\u{2f800}-\u{2fa1f}]/u;

/**
 * The first character of a text that passes for another one, with that one: «а» (Cyrillic) for «a», «⼀» (a radical) for «一».
 * `null` where there is none. A Cyrillic or Greek word is no look-alike: one of its letters has no twin.
 */
export function findLookalike(text: string): { character: string; twin: string } | null {
  let index = 0;
  for (const character of text) {
    const twin = twinOf(text, character, index);
    if (twin !== null) return { character, twin };
    index += character.length;
  }
  return null;
}

function twinOf(text: string, character: string, index: number): string | null {
  const letter = TWIN_OF.get(character);
  if (letter !== undefined) return isAmongTwins(text, index) ? letter : null;
  const common = REPEATED.test(character) ? character.normalize('NFKC') : character;
  return common === character ? null : common;
}

/** Whether every letter of the word around a place is Latin or drawn like one. */
function isAmongTwins(text: string, index: number): boolean {
  const isLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
  let start = index;
  let end = index;
  while (start > 0 && isLetter.test(text[start - 1] as string)) start--;
  while (end < text.length && isLetter.test(text[end] as string)) end++;
  return [...text.slice(start, end)].every(
    (letter) => TWIN_OF.has(letter) || /\p{Script=Latin}/u.test(letter),
  );
}

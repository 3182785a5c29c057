/** Letters of other scripts drawn like Latin ones, each above its twin: Cyrillic and Greek, Armenian, Cherokee. */
const LETTERS =
  'АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϳ' + 'ՏՕօհոսԼՍցյզ' + 'ᎠᎡᎢᎥᎪᎫᎬᎳᎷᎻᏀᏃᏎᏏᏒᏔᏕᏙᏚᏞᏟᏢᏦᏧᏴᏻꮃꮓꮩꮪꮯ';
const TWINS =
  'ABESIJKMHOPCTYXaesijopcyxdqwhABEZHIKMNOPTYXovj' + 'SOohnuLUgjq' + 'DRTiAJEWMHGZ4bRWSVSLCPKdBGwzvsc';
const TWIN_OF = new Map([...LETTERS].map((letter, index) => [letter, TWINS[index] as string]));

/** Blocks of signs that only repeat common ones: full-width and mathematical letters, ligatures, radicals, compatibility Han. */
const REPEATED =
  /[\u212a\uff21-\uff3a\uff41-\uff5a\ufb00-\ufb06\u2f00-\u2fd5\uf900-\ufaff\u{1d400}-\u{1d7ff}\u{2f800}-\u{2fa1f}]/u;
/** Digits of other scripts; full-width ones are usual. */
const OTHER_DIGIT = /(?![0-9\uff10-\uff19])\p{Nd}/u;
/** Roman numbers of one sign: usual by themselves, behind a word or a letter and before one letter, as «PⅢ», «ⅢA». */
const ROMAN = /[\u2160-\u217f]/;
const USUAL_ROMAN = /^(?:[Ⅰ-Ⅿⅰ-ⅿ]+|[A-Za-z]{3,}[Ⅰ-Ⅻⅰ-ⅻ]+|[A-Za-z]{1,2}[ⅡⅢⅣⅥ-ⅨⅪⅫⅱⅲⅳⅵ-ⅸⅺⅻ]|[Ⅰ-Ⅻⅰ-ⅻ][A-Ea-e])$/;

/** A character that passes for another one. */
export interface Lookalike {
  character: string;
  twin: string;
}

/**
 * The characters of a text that pass for other ones, each once: «а» (Cyrillic) for «a», «⼀» (a radical) for «一», «ﬁ» for «fi».
 * A word of another script is no look-alike: one of its letters has no twin.
 */
export function findLookalikes(text: string): Lookalike[] {
  const found = new Map<string, string>();
  let index = 0;
  for (const character of text) {
    const twin = found.has(character) ? null : twinOf(text, character, index);
    if (twin !== null) found.set(character, twin);
    index += character.length;
  }
  return [...found].map(([character, twin]) => ({ character, twin }));
}

function twinOf(text: string, character: string, index: number): string | null {
  const letter = TWIN_OF.get(character);
  if (letter !== undefined) return isAmongTwins(text, index) ? letter : null;
  if (ROMAN.test(character) && !USUAL_ROMAN.test(wordAt(text, index))) return character.normalize('NFKC');
  const common = REPEATED.test(character) ? character.normalize('NFKC') : character;
  if (common !== character) return common;
  return OTHER_DIGIT.test(character) ? String(digitValue(character)) : null;
}

/** Digits of a script stand in a row from 0 to 9. */
function digitValue(character: string): number {
  const code = character.codePointAt(0) as number;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}

/** Whether every letter of the word around a place is Latin or drawn like one. */
function isAmongTwins(text: string, index: number): boolean {
  return [...wordAt(text, index)].every((letter) => TWIN_OF.has(letter) || /\p{Script=Latin}/u.test(letter));
}

const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** Letters of those scripts in a row around a place. */
function wordAt(text: string, index: number): string {
  let start = index;
  let end = index;
  while (start > 0 && LETTER.test(text[start - 1] as string)) start--;
  while (end < text.length && LETTER.test(text[end] as string)) end++;
  return text.slice(start, end);
}

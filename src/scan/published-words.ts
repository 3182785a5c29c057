import { basename } from 'node:path';
import type { ContentFiles } from '../source/content-files.ts';
import { digitsOf, printedNumbers } from './amounts.ts';
import { draftLines } from './draft-lines.ts';
import { foldHan, foldText, newFolded } from './fold-text.ts';
import { isPlainText } from './open-bytes.ts';
import { PhraseMatcher } from './phrase-matcher.ts';
import { type Facts, removeAmount } from './telling-facts.ts';

/** What may be said in public. */
export interface Published {
  /** The published content: what a site is made from. */
  content: ContentFiles;
  /** The site's own words: its code and README. Chance likeness with them is no leak, a long run is. */
  own: ContentFiles;
  /** Numbers computed from the published content, as digits. */
  figures: readonly string[];
}

/** A run as long as this in the site's own code is no chance: a draft was copied into it. */
const CHANCE = 16;
/** An amount the site itself gives as an example. */
const MONEY_IN_WORDS = /[\d.,，０-９．]+(?=\s*[万亿元])/g;

/** Takes away what published texts say too, and gives the published values that stand on pages side by side. */
export function withoutPublished(
  facts: Facts,
  { content, own, figures }: Published,
): { facts: Facts; values: Set<string> } {
  const [hanPhrases, mixedPhrases] = [[...facts.han.keys()], [...facts.mixed.keys()]];
  const han = new PhraseMatcher(hanPhrases);
  const mixed = new PhraseMatcher(mixedPhrases);
  const said = { han: new Set<number>(), mixed: new Set<number>() };
  const values = new Set<string>();
  const amounts = new Map(facts.amounts);
  const folded = newFolded();
  const read = (text: string): void => {
    foldText(text, folded);
    han.match(folded.han, (phrase) => said.han.add(phrase));
    mixed.match(folded.mixed, (phrase) => said.mixed.add(phrase));
    removeNumbers(amounts, text);
  };
  for (const [file, text] of textsOf(content)) {
    read(text);
    read(basename(file));
    if (!/\.(?:ya?ml|mdx|txt)$/.test(file)) continue;
    for (const line of text.split('\n')) {
      // Also by itself: beside the line before it may stand another.
      read(line);
      // «是» is a whole value.
      addValue(values, line.replace(/^\s*(?:- )*(?:[A-Za-z]\w*:)?\s*/, ''), 1);
    }
  }
  for (const [, text] of textsOf(own)) {
    for (const line of text.split('\n')) {
      foldText(line, folded);
      const runs = { han: chanceRuns(han, folded.han), mixed: chanceRuns(mixed, folded.mixed) };
      for (const phrase of runs.han) said.han.add(phrase);
      for (const phrase of runs.mixed) said.mixed.add(phrase);
      removeNumbers(amounts, (line.match(MONEY_IN_WORDS) ?? []).join(' '));
      for (const literal of line.split(/["'`<>{}$()[\],;]|=>/)) addValue(values, literal, 2);
    }
  }
  for (const figure of figures) removeNumbers(amounts, figure);
  const keep = <T>(
    all: ReadonlyMap<string, T>,
    phrases: string[],
    published: ReadonlySet<number>,
  ): Map<string, T> =>
    new Map(
      phrases.flatMap((phrase, index) => (published.has(index) ? [] : [[phrase, all.get(phrase) as T]])),
    );
  return {
    facts: {
      han: keep(facts.han, hanPhrases, said.han),
      mixed: keep(facts.mixed, mixedPhrases, said.mixed),
      amounts,
    },
    values,
  };
}

function removeNumbers(amounts: Facts['amounts'], text: string): void {
  for (const { printed } of printedNumbers(text)) {
    const digits = digitsOf(printed);
    if (digits) removeAmount(amounts, digits);
  }
}

/** Phrases in a line of code that do not add up to a run too long to be chance. */
function chanceRuns(matcher: PhraseMatcher, stream: Parameters<PhraseMatcher['match']>[0]): number[] {
  const found: { phrase: number; start: number; end: number }[] = [];
  matcher.match(stream, (phrase, end) => {
    found.push({ phrase, start: end - (matcher.phrases[phrase] as string).length, end });
  });
  found.sort((a, b) => a.start - b.start);
  const chance: number[] = [];
  let run: typeof found = [];
  const close = (): void => {
    const [first] = run;
    const end = Math.max(...run.map((own) => own.end));
    if (first && end - first.start < CHANCE) chance.push(...run.map(({ phrase }) => phrase));
    run = [];
  };
  let end = -1;
  for (const own of found) {
    if (own.start >= end) close();
    run.push(own);
    end = Math.max(end, own.end);
  }
  close();
  return chance;
}

/** What an editor notes beside a value, and where a value stands in the source. */
const UNPUBLISHED = /^\s*#.*$|\s#(?=[^"']*$).*$|^sourceLines:.*$/gm;
const LONGEST_VALUE = 60;

function addValue(values: Set<string>, text: string, shortest: number): void {
  if (text.length > LONGEST_VALUE * 2) return;
  const folded = foldHan(text);
  if (folded.length >= shortest && folded.length <= LONGEST_VALUE) values.add(folded);
}

function* textsOf(files: ContentFiles): Generator<[string, string]> {
  for (const [file, bytes] of files) {
    if (!isPlainText(bytes)) {
      const lines = draftLines(new Map([[file, bytes]]));
      yield [file, lines.map(({ text }) => text).join('\n')];
      continue;
    }
    const text = Buffer.from(bytes).toString('utf8');
    yield [file, /\.ya?ml$/.test(file) ? text.replace(UNPUBLISHED, '') : text];
  }
}

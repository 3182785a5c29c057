import { withAmounts } from './asked-amounts.ts';
import type { Engine } from './engine.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { findMatches } from './find-matches.ts';
import type { PageFacts } from './page-text.ts';
import { pinyinPhrases, type Spelled } from './pinyin-phrases.ts';
import { rankPages } from './rank-pages.ts';
import { READ_FIRST, READ_OF_MANY } from './read-first.ts';
import { keyOf, type PieceCounts, piecesOf, relatedPages } from './related-pages.ts';
import { relaxQuery, type Term } from './relax-query.ts';
import type { PinyinTable, SearchTable } from './search-data.ts';
import { digitCount, queryPhrases, tokenize } from './tokenize.ts';
import type { TokenizedPage } from './tokenized-page.ts';

/** What a search can draw on. */
export interface SearchSource {
  engine: Engine;
  table: SearchTable;
  pinyin(): Promise<PinyinTable>;
}

/** One page in a list of results; `null` for a page that shows nothing of what was asked. */
export interface Result {
  facts: PageFacts;
  excerpt: Excerpt | null;
}

/** What was found: `literal` as asked, `pinyin` for the Han words `meant`, `related` when nothing stands there as asked. */
export interface Found {
  tier: 'literal' | 'pinyin' | 'related';
  /** Every page, best first. */
  ids: string[];
  meant: string[];
  /** What to show of the page of one of the ids. */
  show(id: string): Promise<Result>;
}

/** A page more or less is not worth reading for a question. */
const RELATED_READ = 60;
const RELATED_SHOWN = 10;
/** Parts of a query that are looked for at the same time. */
const FOUND_AT_ONCE = 8;

/** Answers a query: as it is written; else as pinyin; else by what it is about. Rejects when the data cannot be loaded. */
export async function search(query: string, source: SearchSource): Promise<Found> {
  const phrases = queryPhrases(query, source.table.fold);
  const literal = await findAll(phrases, source);
  if (literal.length > 0 || phrases.length === 0)
    return found('literal', await rank(literal, phrases, source), [], source, phrases);
  return (await searchPinyin(query, source)) ?? (await searchRelated(query, source));
}

/** Pages that hold every phrase. */
async function findAll(phrases: readonly string[][], { engine, table }: SearchSource): Promise<string[]> {
  if (phrases.length === 0 || phrases.some(({ length }) => length > table.longest)) return [];
  const wanted = distinct(phrases);
  let ids: string[] = [];
  // One after the other, each part would wait for the network; all at once, thousands would be looked for in vain.
  for (let at = 0; at === 0 || (at < wanted.length && ids.length > 0); at += FOUND_AT_ONCE) {
    const some = wanted.slice(at, at + FOUND_AT_ONCE);
    const found = await Promise.all(some.map((phrase) => engine.find(phrase)));
    ids = inAll(at === 0 ? found : [ids, ...found]);
  }
  return ids;
}

/** What stands in every list, in the order of the first. */
function inAll([first = [], ...others]: readonly string[][]): string[] {
  return others.reduce((ids, more) => {
    const known = new Set(more);
    return ids.filter((id) => known.has(id));
  }, first);
}

async function rank(
  ids: readonly string[],
  phrases: readonly string[][],
  { engine }: SearchSource,
): Promise<string[]> {
  if (ids.length <= READ_FIRST) return rankPages(await readAll(engine, ids), phrases);
  const ordered = await engine.order(ids, phrases);
  const read = await readAll(engine, ordered.slice(0, READ_OF_MANY));
  return [...rankPages(read, phrases), ...ordered.slice(READ_OF_MANY)];
}

/** Latin letters, perhaps with tones, perhaps between Han characters. */
const SPELLED = /^(?=.*\p{Script=Latin})[\p{Script=Latin}\p{Script=Han}'’\s]+$/su;

async function searchPinyin(query: string, source: SearchSource): Promise<Found | null> {
  const letters = [...query.normalize('NFKC')].map((sign) => source.table.fold[sign] ?? sign).join('');
  if (!SPELLED.test(letters)) return null;
  for (const spelled of pinyinPhrases(letters, await source.pinyin())) {
    const found = await searchSpelled(spelled, source);
    if (found) return found;
  }
  return null;
}

async function searchSpelled(
  { phrases: spelled, isShortened }: Spelled,
  source: SearchSource,
): Promise<Found | null> {
  const meant: { phrase: string; tokens: string[]; ids: string[] }[] = [];
  for (const phrase of spelled) {
    const tokens = tokenize(phrase, source.table.fold).map(({ token }) => token);
    const ids = await findAll([tokens], source);
    if (ids.length > 0 && (!isShortened || (await isWord(tokens, ids, source))))
      meant.push({ phrase, tokens, ids });
  }
  // First letters fit much by chance: only what stands about as often as the most frequent is meant.
  const most = Math.max(0, ...meant.map(({ ids }) => ids.length));
  const likely = meant.filter(({ ids }) => !isShortened || ids.length * 2 >= most);
  if (likely.length === 0) return null;
  const phrases = likely.map(({ tokens }) => tokens);
  const ids = [...new Set(likely.flatMap((entry) => entry.ids))];
  const words = likely.map(({ phrase }) => phrase);
  return found('pinyin', await rank(ids, phrases, source), words, source, phrases);
}

/** So long a phrase hardly fits by chance; the last word may not be all written yet. */
const TELLING_LENGTH = 4;

/** Whether a phrase begins and ends where words do, in some place it stands: 派出所 and not 效益指 of 效益指标. */
async function isWord(
  phrase: readonly string[],
  ids: readonly string[],
  { engine }: SearchSource,
): Promise<boolean> {
  if (typeof Intl.Segmenter === 'undefined') return true;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const pages = await readAll(engine, ids.slice(0, 3));
  return pages
    .flatMap(({ page }) => findMatches(page, [phrase]))
    .some(({ segment: { text }, ranges }) => {
      const borders = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
      return ranges.some(
        ([start, end]) => borders.has(start) && (borders.has(end) || phrase.length >= TELLING_LENGTH),
      );
    });
}

async function searchRelated(query: string, source: SearchSource): Promise<Found> {
  const { engine, table } = source;
  const terms = await withAmounts(relaxQuery(query, table.words, table.fold), engine, table.fold);
  const { ids, counts } = await candidates(terms, source);
  const related = relatedPages(await readAll(engine, ids), terms, counts).slice(0, RELATED_SHOWN);
  const phrases = new Map(related.map((entry) => [entry.id, entry.phrases]));
  return {
    tier: 'related',
    ids: related.map(({ id }) => id),
    meant: [],
    show: async (id) => {
      const page = await engine.read(id);
      return { facts: page.facts, excerpt: excerptOf(page, findMatches(page, phrases.get(id) ?? [])) };
    },
  };
}

/** Pages worth reading: those that hold most of the question's pieces, rare ones first. */
async function candidates(
  terms: readonly Term[],
  { engine, table: { pageCount } }: SearchSource,
): Promise<{ ids: string[]; counts: PieceCounts }> {
  const scores = new Map<string, number>();
  const pages = new Map<string, number>();
  const runs = terms.flatMap(({ ways }) => ways);
  const numbers = runs.flat().filter((token) => digitCount(token) > 0);
  for (const piece of distinct([...runs.flatMap(piecesOf), ...numbers.map((number) => [number])])) {
    const ids = await engine.find(piece);
    pages.set(keyOf(piece), ids.length);
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + Math.log(1 + pageCount / ids.length));
  }
  const best = [...scores].sort(([, m], [, n]) => n - m).slice(0, RELATED_READ);
  return { ids: best.map(([id]) => id), counts: { pageCount, pages } };
}

function found(
  tier: 'literal' | 'pinyin',
  ids: string[],
  meant: string[],
  { engine }: SearchSource,
  phrases: readonly string[][],
): Found {
  return {
    tier,
    ids,
    meant,
    show: async (id) => {
      const page = await engine.read(id);
      return { facts: page.facts, excerpt: excerptOf(page, findMatches(page, phrases)) };
    },
  };
}

function readAll(engine: Engine, ids: readonly string[]): Promise<{ id: string; page: TokenizedPage }[]> {
  return Promise.all(ids.map(async (id) => ({ id, page: await engine.read(id) })));
}

function distinct(phrases: readonly string[][]): string[][] {
  return [...new Map(phrases.map((phrase) => [phrase.join(' '), phrase])).values()];
}

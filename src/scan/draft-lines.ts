import { basename } from 'node:path';
import { isScalar, Lexer, LineCounter, parseDocument, visit } from 'yaml';
import type { ContentFiles } from '../source/content-files.ts';
import { isPlainText, type Opened, openBytes } from './open-bytes.ts';
import { readText } from './read-text.ts';

/** Something a content file says, and where. */
export interface ContentLine {
  text: string;
  file: string;
  /** 1-based; of packed files always 1; `null` of a file's name, and of what is computed from the files of a folder. */
  line: number | null;
  kind: 'name' | 'amount' | 'text' | 'comment';
}

/** Keys whose values are names: shorter ones than sentences are looked for. */
const NAME_KEYS = new Set(['name', 'heading', 'title', 'used', 'nickname', 'level3', 'alias']);
/** Lexemes of `yaml` that stand for no text: a document begins, flow ends, a plain scalar follows. */
const LEXER_MARKS = new Set(['\u0002', '\u0018', '\u001f']);
const AMOUNT_KEYS = new Set(['total', 'fiscal', 'other']);

/**
 * Everything the files of drafts say: their names, values, comments, lines of text, and what is in packed files (Word, Excel). Comments that
 * `published` files carry too belong to the form, and say nothing.
 */
export function draftLines(files: ContentFiles, published: ContentFiles = new Map()): ContentLine[] {
  const known = new Set<string>();
  for (const [file, bytes] of published) {
    if (!/\.ya?ml$/i.test(file)) continue;
    for (const [comment] of Buffer.from(bytes).toString('utf8').matchAll(/#.*$/gm)) known.add(comment.trim());
  }
  return [...files]
    .flatMap(([file, bytes]) => [...nameOf(file), ...linesOf(file, Buffer.from(bytes))])
    .filter(
      ({ text, kind }) =>
        kind !== 'comment' || (!known.has(`#${text}`.trim()) && /\p{Script=Han}{2}/u.test(text)),
    );
}

/** A file's own name, where somebody gave it one: «关于开办夜校的请示.docx». */
function nameOf(file: string): ContentLine[] {
  const text = basename(file).replace(/\.\w{1,5}$/, '');
  return /\p{Script=Han}.*\p{Script=Han}/u.test(text) ? [{ text, file, line: null, kind: 'name' }] : [];
}

function linesOf(file: string, bytes: Buffer): ContentLine[] {
  if (!isPlainText(bytes)) return packedLines(file, bytes);
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (/\.ya?ml$/i.test(file)) return yamlLines(file, text);
  return textLines(file, text);
}

function yamlLines(file: string, text: string): ContentLine[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: false });
  // A draft with a mistake in it is read line by line.
  if (document.errors.length > 0) return textLines(file, text);
  const lines: ContentLine[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || node.value === null || typeof node.value === 'boolean') return;
      const parent = ancestors.at(-1);
      const name = parent && 'key' in parent && isScalar(parent.key) ? String(parent.key.value) : '';
      const written = typeof node.value === 'number' ? (node.source ?? '') : String(node.value);
      if (name !== 'sourceLines') {
        lines.push({
          text: written,
          file,
          line: lineCounter.linePos(node.range?.[0] ?? 0).line,
          kind: kindOf(name),
        });
      }
    },
  });
  return [...lines, ...comments(file, text, lineCounter)];
}

function comments(file: string, text: string, lineCounter: LineCounter): ContentLine[] {
  const lines: ContentLine[] = [];
  let at = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (LEXER_MARKS.has(lexeme)) continue;
    if (lexeme.startsWith('#')) {
      lines.push({ text: lexeme.slice(1), file, line: lineCounter.linePos(at).line, kind: 'comment' });
    }
    at += lexeme.length;
  }
  return lines;
}

function textLines(file: string, text: string): ContentLine[] {
  return text.split('\n').map((line, index) => {
    const [lead = '', name = ''] = /^\s*(?:- )*([A-Za-z]\w*)\s*[:：]\s*/.exec(line) ?? [];
    return { text: line.slice(lead.length), file, line: index + 1, kind: kindOf(name) };
  });
}

/** What a value is, by its key. */
function kindOf(name: string): ContentLine['kind'] {
  return NAME_KEYS.has(name) ? 'name' : AMOUNT_KEYS.has(name) ? 'amount' : 'text';
}

/** A cell of a sheet that names one of the shared words by its number. */
const WORD_BY_NUMBER = /<c\b[^>]*\bt="(?:s|b|e)"[^>]*>.*?<\/c>/gs;
/** A cell with a number by itself. */
const NUMBER_LINE = /^\s*[¥￥]?\s*[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?\s*$/;

function packedLines(file: string, bytes: Buffer): ContentLine[] {
  const texts = [...unpackedTexts(file, bytes, 0)];
  if (texts.length === 0) texts.push(...[...readText(bytes)].slice(1, 6).map(({ text }) => text));
  return texts.flatMap((text) =>
    text
      .replace(WORD_BY_NUMBER, '')
      .replace(/<\/(?:w:p|a:p|si|row|c|f|v|c:v|p|tr|is)>/g, '\n')
      .replace(/<(?:w:tab|w:br|a:br)\b[^>]*>/g, '\t')
      .replace(/<[^>]*>/g, '')
      .split('\n')
      .map((line) => ({ text: line, isNumber: NUMBER_LINE.test(line) }))
      .filter(({ text: line, isNumber }) => isNumber || /\p{Script=Han}{2}|\d{4}/u.test(line))
      .map(({ text: line, isNumber }) => ({
        text: line,
        file,
        line: 1,
        kind: isNumber ? ('amount' as const) : ('text' as const),
      })),
  );
}

/** The words of an office file or a packed text; not its styles and fonts. */
function* unpackedTexts(how: string, bytes: Buffer, depth: number): Generator<string> {
  if (depth > 4) return;
  if (isPlainText(bytes)) {
    if (!/(?:styles|theme\d*|fontTable|settings|numbering|rels|Types\]|app|core)\.xml/.test(how))
      yield bytes.toString('utf8');
    return;
  }
  for (const opened of openBytes(bytes) as Iterable<Opened>) {
    if ('bytes' in opened) yield* unpackedTexts(opened.how, Buffer.from(opened.bytes), depth + 1);
  }
}

import type { BudgetDocument } from '../model/budget-document.ts';
import { alignSource } from '../source/align-source.ts';
import { LocatedText } from '../source/located-text.ts';
import type { Fault, Proof } from './fault.ts';

/** Proof 1: the values and the form's fixed labels reproduce the source text, in order, character by character. */
export function verifySource(document: BudgetDocument, folder: string): Proof {
  const alignment = alignSource(document);
  if (!alignment || !document.source) {
    const file = `${folder}/source/`;
    const message = '这个文件夹里没有原文（.txt），无法逐字核对。';
    return {
      summary: '没有原文',
      faults: [{ code: 'SOURCE_ABSENT', file, line: 1, column: 1, message }],
    };
  }
  const text = new LocatedText(`${folder}/source/${document.source.file}`, document.source.text);
  const faults = alignment.mismatches.map(({ path, expected, found, offset, agreed }): Fault => {
    const { file, line, column } = text.at(offset);
    const wanted = path ? `YAML 的 ${path}` : '表格的固定文字';
    const message = `${wanted}「${clip(expected, agreed)}」和原文「${clip(found, agreed)}」不同，从第 ${[...expected.slice(0, agreed)].length + 1} 个字起。`;
    return { code: 'SOURCE_DIFFERS', file, line, column, message };
  });
  for (const project of document.projects) {
    const printed = [...document.anchors].filter(([path]) => path.startsWith(`projects/${project.id}/`));
    const lines = printed.flatMap(([, anchor]) => anchor);
    const actual = lines.length > 0 ? [Math.min(...lines), Math.max(...lines)] : null;
    const [first, last] = project.sourceLines ?? [];
    if (!actual || (first === actual[0] && last !== undefined && last >= (actual[1] as number))) continue;
    const file = `${folder}/projects/${project.id}.yaml`;
    const written = project.sourceLines ? `[${project.sourceLines.join(', ')}]` : '空白';
    const message = `sourceLines 写的是 ${written}，这张表在原文第 ${actual[0]} 行到第 ${actual[1]} 行。`;
    faults.push({ code: 'SOURCE_LINES_DIFFER', file, line: 1, column: 1, message });
  }
  return { summary: `原文 ${alignment.accounted} / ${alignment.characters} 个字符有着落`, faults };
}

/** The part of a text around its first differing character. */
function clip(text: string, at: number): string {
  const start = Math.max(0, at - 8);
  const piece = [...text.slice(start)].slice(0, 24).join('');
  return `${start > 0 ? '…' : ''}${piece}${start + piece.length < text.length ? '…' : ''}`;
}

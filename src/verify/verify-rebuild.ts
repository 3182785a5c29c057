import { LocatedText } from '../source/located-text.ts';
import { describeDifference, type Fault, type Proof } from './fault.ts';

/** The site's files: path → bytes. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** The whole of `dist/` against the same content built once more: not one byte of any file may differ. */
export function verifyRebuild(built: SiteFiles, rebuilt: SiteFiles, folder: string): Proof {
  const paths = [...new Set([...built.keys(), ...rebuilt.keys()])].sort();
  const faults = paths.flatMap((path): Fault[] => {
    const shown = built.get(path);
    const wanted = rebuilt.get(path);
    const file = `${folder}/${path}`;
    const fault = (message: string, line = 1, column = 1): Fault[] => [
      { code: 'FILE_DIFFERS', file, line, column, message },
    ];
    if (!shown) return fault('重新生成后有这个文件，dist/ 里没有。');
    if (!wanted) return fault('这个文件不是由内容生成的。');
    if (Buffer.compare(shown, wanted) === 0) return [];
    const text = new LocatedText(file, decode(shown));
    const difference = describeDifference(decode(wanted), text.text);
    if (!difference) return fault('字节不同。');
    const offset = [...text.text].slice(0, difference.position).join('').length;
    const { line, column, sourceLine } = text.at(offset);
    const near = [...sourceLine].slice(Math.max(0, column - 13), column + 12).join('');
    return fault(`和重新生成的不同：${difference.words}（在「${near}」处）。`, line, column);
  });
  return { summary: `${rebuilt.size} 个文件与重新生成的逐字节相同`, faults };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

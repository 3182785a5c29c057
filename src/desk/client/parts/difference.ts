import type { DifferenceLine } from '../../desk-api.ts';
import { make } from '../make-element.ts';

const SIGNS = { same: ' ', removed: '−', added: '+' } as const;
const WORDS = { same: '', removed: '去掉：', added: '改成：' } as const;

/** Changed lines of a file, with those around them. */
export function differenceList(lines: readonly DifferenceLine[]): HTMLElement {
  return make(
    'div',
    { class: 'difference', tabindex: '0', role: 'region', 'aria-label': '改动' },
    ...lines.map((line) =>
      line.kind === 'gap'
        ? make('p', { class: 'gap' }, `…… 中间 ${line.lines} 行没有改 ……`)
        : make(
            'p',
            { class: line.kind },
            make('span', { class: 'number' }, String(line.kind === 'added' ? line.newLine : line.oldLine)),
            make('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[line.kind]),
            make('span', { class: 'visually-hidden' }, WORDS[line.kind]),
            make('code', {}, line.text),
          ),
    ),
  );
}

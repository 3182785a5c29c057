/** Runs in the browser: what an editor has to mend, over the last page without a mistake. */
import type { PanelProblem, PreviewMessage } from '../../preview/preview-message.ts';
import { make } from '../make-element.ts';
import { PANEL_STYLES } from './panel-styles.ts';

const NAME = 'mingbai-problems';
/** More source text than this around the place does not help. */
const AROUND = 40;

export class ProblemPanel extends HTMLElement {
  #isFolded = false;

  /** Shows the mistakes in the open page, or takes the panel away when there are none. */
  static show(message: PreviewMessage): void {
    const open = document.querySelector<ProblemPanel>(NAME);
    if (message.problems.length === 0 && message.bug === null) open?.remove();
    else (open ?? document.body.appendChild(document.createElement(NAME) as ProblemPanel)).fill(message);
  }

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PANEL_STYLES);
    root.adoptedStyleSheets = [sheet];
    root.append(make('section', { 'aria-label': '内容里的错误', 'aria-live': 'assertive', lang: 'zh-CN' }));
    root.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape') this.#fold(true);
    });
  }

  fill({ problems, bug, isShowable, hasEditor }: PreviewMessage): void {
    const button = make('button', { type: 'button', onclick: () => this.#fold(!this.#isFolded) });
    const parts: HTMLElement[] = [];
    if (problems.length > 0) {
      parts.push(
        make('h2', {}, `内容里有 ${problems.length} 处错误`),
        make(
          'p',
          {},
          isShowable
            ? '有错的内容，网页上还是改错以前的样子。改好并保存，这里会自己消失。'
            : '改好并保存，这里会自己消失。',
        ),
        make('ol', {}, ...problems.map((problem) => problemItem(problem, hasEditor))),
      );
    }
    if (bug !== null) {
      parts.push(
        make('h2', {}, '程序出了毛病'),
        make('p', {}, '多半不是您写的内容有错。请把运行预览的窗口里的记录交给维护网站的人。'),
        make('p', {}, make('code', { lang: 'en' }, bug)),
      );
    }
    this.shadowRoot?.querySelector('section')?.replaceChildren(button, ...parts);
    this.#fold(this.#isFolded);
  }

  #fold(isFolded: boolean): void {
    this.#isFolded = isFolded;
    this.toggleAttribute('folded', isFolded);
    const button = this.shadowRoot?.querySelector('button');
    button?.setAttribute('aria-expanded', String(!isFolded));
    if (button) button.textContent = isFolded ? '展开' : '收起';
  }
}

function problemItem(problem: PanelProblem, hasEditor: boolean): HTMLElement {
  const { file, line, column, message, hint, sourceLine } = problem;
  const place = `${file}:${line}:${column}`;
  return make(
    'li',
    {},
    make('p', {}, make('code', {}, file), ` 第 ${line} 行，第 ${column} 个字`),
    make('p', { class: 'message' }, message),
    sourceLine !== undefined && sourceExcerpt(problem, sourceLine),
    make('p', {}, `怎么改：${hint}`),
    make(
      'p',
      { class: 'links' },
      file.endsWith('.yaml') &&
        make('a', { href: `/__desk/#/file/${encodeURI(place)}` }, '在编辑台打开这个文件'),
      hasEditor &&
        make(
          'a',
          { href: `/__open-in-editor?file=${encodeURIComponent(place)}`, onclick: openQuietly },
          '用编辑器打开这一行',
        ),
    ),
  );
}

function sourceExcerpt({ line, column, length = 1 }: PanelProblem, sourceLine: string): HTMLElement {
  const characters = [...sourceLine];
  const start = Math.max(0, column - 1 - AROUND);
  const end = Math.min(column - 1 + length, column - 1 + AROUND);
  const part = (from: number, to: number): string => characters.slice(from, to).join('');
  return make(
    'pre',
    {},
    make('span', { class: 'number' }, `${line} `),
    `${start > 0 ? '…' : ''}${part(start, column - 1)}`,
    make('mark', {}, part(column - 1, end) || ' '),
    `${part(end, end + AROUND)}${characters.length > end + AROUND ? '…' : ''}`,
  );
}

/** The answer to this address is an empty page, so it is asked for without leaving this one. */
function openQuietly(event: Event): void {
  event.preventDefault();
  void fetch((event.currentTarget as HTMLAnchorElement).href);
}

if (!customElements.get(NAME)) customElements.define(NAME, ProblemPanel);

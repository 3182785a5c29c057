import type { Cell, FileState } from '../../desk-api.ts';
import { make } from '../make-element.ts';

/** The preview's own page of what is being edited, kept at the place of the cell that has the focus. */
export class LivePreview {
  readonly element: HTMLElement;
  /** Called when a printed value is pressed in the preview. */
  onpick: (pageValue: string) => void = () => {};
  readonly #frame: HTMLIFrameElement;
  #cell: Cell | null = null;
  /** The page on its way. */
  #awaited: string | null;
  #marked: HTMLElement | null = null;

  constructor(address: string) {
    this.#awaited = address;
    this.#frame = make('iframe', { title: '预览', src: address });
    this.#frame.addEventListener('load', () => this.#opened());
    this.element = make(
      'aside',
      { class: 'live', 'aria-label': '预览' },
      make('a', { href: address, target: '_blank' }, '在新窗口打开'),
      make(
        'details',
        { open: true },
        make('summary', {}, '预览：读者会看到的样子，没有保存的修改也在内'),
        this.#frame,
      ),
    );
  }

  /** Goes to the place where a value is printed. */
  show(state: FileState, path: string): void {
    const cell = state.cells[path] ?? null;
    if (!cell?.address) return;
    this.#cell = cell;
    const [page = ''] = cell.address.split('#');
    if (this.#awaited === page) return;
    if (this.#frame.contentWindow?.location.pathname === page) this.#mark(true);
    else {
      this.#awaited = page;
      this.#frame.src = cell.address;
    }
  }

  #opened(): void {
    this.#awaited = null;
    const document = this.#frame.contentDocument;
    if (!document) return;
    document.addEventListener('click', (event) => {
      const printed = (event.target as Element | null)?.closest<HTMLElement>('[data-value]');
      if (printed?.dataset['value'] && !(event.target as Element).closest('a, button')) {
        this.onpick(printed.dataset['value']);
      }
    });
    // The preview exchanges its `main` when the content changes.
    new MutationObserver(() => this.#mark(false)).observe(document.body, { childList: true });
    this.#mark(true);
  }

  #mark(isScrolling: boolean): void {
    if (this.#marked) this.#marked.style.outline = '';
    const value = this.#cell?.pageValue;
    const { contentDocument, contentWindow } = this.#frame;
    this.#marked = value
      ? (contentDocument?.querySelector<HTMLElement>(`main [data-value="${CSS.escape(value)}"]`) ?? null)
      : null;
    if (!this.#marked || !contentWindow) return;
    this.#marked.style.outline = '3px solid #b8860b';
    if (!isScrolling) return;
    const { top, height } = this.#marked.getBoundingClientRect();
    if (top < 0 || top + height > contentWindow.innerHeight) {
      contentWindow.scrollBy({ top: top - contentWindow.innerHeight / 3, behavior: 'instant' });
    }
  }
}

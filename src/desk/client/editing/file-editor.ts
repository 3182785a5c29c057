import { UNFILLED } from '../../../model/unfilled.ts';
import type { CheckAnswer, Conflict, FileAnswer, FileState, Json } from '../../desk-api.ts';
import { callDesk, DeskError } from '../call-desk.ts';
import { make } from '../make-element.ts';
import { problemCount } from '../parts/remarks.ts';
import { historyHref } from '../route.ts';
import { announce, button } from '../screen.ts';
import { conflictDialog } from './conflict-dialog.ts';
import { EditSession } from './edit-session.ts';
import { fieldEditor } from './field-editor.ts';
import { controlId, fitHeights } from './form-context.ts';
import { LivePreview } from './live-preview.ts';
import { moveByEnter } from './move-by-enter.ts';
import { projectTable } from './project-table.ts';
import { removeProject } from './remove-project.ts';
import { saveDialog } from './save-dialog.ts';
import { showRemarks } from './show-remarks.ts';
import { type TextValue, textValues } from './text-values.ts';

/** She has stopped typing for a moment. */
const PAUSE_MILLISECONDS = 300;

/** The form of a file with what belongs to it: remarks as one types, undo, the preview beside it, saving. */
export class FileEditor {
  readonly element: HTMLElement;
  readonly #again: () => void;
  readonly #form = make('div', { class: 'form' });
  readonly #general = make('div', { class: 'notes general', 'aria-live': 'polite' });
  readonly #summary = make('p', { class: 'summary', role: 'status' });
  readonly #conflict = make('p', { class: 'notice', role: 'alert', hidden: true });
  readonly #undo = button('撤消', () => this.#step('undo'), { title: 'Ctrl+Z' });
  readonly #redo = button('重做', () => this.#step('redo'), { title: 'Ctrl+Y' });
  readonly #save = button('保存…', () => void this.#trySave(), { class: 'main', title: 'Ctrl+S' });
  readonly #fillBlank = button('其余“待填写”的，原文都空白', () => this.#setRestBlank(), {
    title: '要先把原文里有字的格子都填好；可以撤销',
  });
  readonly #preview: LivePreview | null;
  #answer: FileAnswer;
  #session: EditSession;
  #state: FileState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  /** Id of the control last worked in. */
  #last = '';

  constructor(answer: FileAnswer, again: () => void) {
    this.#answer = answer;
    this.#again = again;
    this.#state = answer.state;
    this.#session = this.#newSession();
    const { title, file, document } = answer;
    const address = firstAddress(answer);
    this.#preview = address ? new LivePreview(address) : null;
    if (this.#preview) this.#preview.onpick = (value) => this.#pick(value);
    const isDraftProject = answer.kind === 'project' && document?.startsWith('drafts/');
    this.element = make(
      'div',
      { class: this.#preview ? 'beside' : null },
      make(
        'div',
        {},
        make('h1', {}, title),
        document?.startsWith('data/') &&
          make(
            'p',
            { class: 'notice' },
            '这是已经公开的内容：保存以后，下一次生成网站就会用新的文字；审查过的要重新审查。',
          ),
        make(
          'div',
          { class: 'bar', role: 'toolbar', 'aria-label': '编辑' },
          this.#save,
          this.#undo,
          this.#redo,
          button('下一个问题', () => this.#nextProblem()),
          this.#fillBlank,
          make('a', { href: historyHref(file) }, '以前的版本'),
        ),
        this.#summary,
        this.#conflict,
        this.#general,
        make(
          'p',
          { class: 'hint' },
          '照原文填写，一个标点也不改。在“原文空白”的格子里直接打字，就不再算空白。回车到下一格，Shift+回车在格子里换行；Alt+↑、Alt+↓ 移动一行。',
        ),
        this.#form,
        isDraftProject &&
          button('删掉这个项目…', () => void removeProject(this.#answer), { class: 'danger' }),
      ),
      this.#preview?.element,
    );
    this.#form.addEventListener('focusin', ({ target }) => {
      const path = (target as HTMLElement).dataset['path'];
      if (path === undefined) return;
      this.#last = (target as HTMLElement).id;
      this.#preview?.show(this.#state, path);
    });
    this.#form.addEventListener('keydown', moveByEnter);
    this.#rebuild();
    this.#showState();
  }

  get isUnsaved(): boolean {
    return this.#session.edits.length > 0 && !isSame(this.#session.values, this.#answer.state.values);
  }

  /** The form stands in the page: begins at a cell, if one is asked for. */
  start(path: string | null): void {
    document.addEventListener('keydown', this.#shortcut);
    fitHeights(this.#form);
    const wanted = path === null ? null : document.getElementById(`v/${path}`);
    if (wanted) focusOn(wanted);
  }

  close(): void {
    document.removeEventListener('keydown', this.#shortcut);
    clearTimeout(this.#timer);
    this.#turn++;
    if (this.#session.edits.length > 0) void this.#request('preview', []).catch(() => {});
  }

  #newSession(values: Json = this.#answer.state.values): EditSession {
    return new EditSession(values, () => this.#changed());
  }

  #changed(): void {
    announce('');
    this.#showSummary();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check().catch(tellFailure), PAUSE_MILLISECONDS);
  }

  /** Asks what the unsaved changes do, and shows it beside the cells and in the preview. */
  async #check(): Promise<void> {
    const mine = ++this.#turn;
    const { edits } = this.#session;
    const answer = (await this.#request('check', edits)) as CheckAnswer;
    if (mine !== this.#turn) return;
    if (answer.kind === 'conflict') this.#showConflict(answer);
    else if (answer.kind === 'impossible') announce(answer.failure.message, 'failed');
    else {
      this.#state = answer.state;
      this.#showState();
      await this.#request('preview', edits);
    }
  }

  #request(action: 'check' | 'preview', edits: EditSession['edits']) {
    return callDesk(action, { file: this.#answer.file, base: this.#answer.hash, edits });
  }

  #rebuild(focus?: string): void {
    const context = { session: this.#session, rebuild: (id?: string) => this.#rebuild(id) };
    const { form, kind } = this.#answer;
    this.#form.replaceChildren(
      kind === 'project' ? projectTable(form, context) : fieldEditor(form, [], context),
    );
    if (this.#form.isConnected) fitHeights(this.#form);
    showRemarks(this.#form, this.#general, this.#answer.file, this.#state);
    // A row has no control of its own: its first cell has.
    const wanted =
      focus && (document.getElementById(focus) ?? document.querySelector(`[id^="${CSS.escape(focus)}/"]`));
    if (wanted) focusOn(wanted as HTMLElement);
  }

  #showState(): void {
    showRemarks(this.#form, this.#general, this.#answer.file, this.#state);
    this.#showSummary();
  }

  #showSummary(): void {
    const { problems, findings, isComplete } = this.#state;
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const counts = problemCount({ errors, warnings: problems.length - errors });
    const hints = isComplete ? `${findings.length} 条核对提示` : '改好错误以后才有核对提示';
    const saved = this.isUnsaved ? '有修改没有保存' : '没有要保存的修改';
    this.#summary.textContent = `${saved}；${counts}，${hints}。`;
    this.#summary.classList.toggle('unsaved', this.isUnsaved);
    // Not `disabled`, which would take the focus from the button just pressed.
    this.#save.ariaDisabled = String(!this.isUnsaved);
    this.#undo.ariaDisabled = String(!this.#session.canUndo);
    this.#redo.ariaDisabled = String(!this.#session.canRedo);
    this.#fillBlank.hidden = this.#unfilled().length === 0;
  }

  #step(way: 'undo' | 'redo'): void {
    const focused = document.activeElement?.id ?? '';
    this.#session[way]();
    this.#rebuild(focused);
  }

  /** The next cell with an error or not filled in yet, after the one last worked in. */
  #nextProblem(): void {
    const cells = [...this.#form.querySelectorAll<HTMLElement>('[data-path]')];
    const isOpen = (cell: HTMLElement): boolean =>
      cell.hasAttribute('aria-invalid') ||
      (cell instanceof HTMLTextAreaElement && cell.value.includes(UNFILLED));
    const at = cells.findIndex(({ id }) => id === this.#last);
    const next = [...cells.slice(at + 1), ...cells.slice(0, at + 1)].find(isOpen);
    if (next) focusOn(next);
    else announce('没有有错误的格子，也没有“（待填写）”的格子。');
  }

  /** Texts that wait to be filled in and may be blank instead. */
  #unfilled(): TextValue[] {
    return this.#texts().filter(({ field, text }) => field.nullable && text === UNFILLED);
  }

  #texts(): TextValue[] {
    return [...textValues(this.#answer.form, this.#session.values)];
  }

  #setRestBlank(): void {
    const rest = this.#unfilled();
    if (rest.length === 0) return;
    this.#session.make(...rest.map(({ path }) => ({ kind: 'set' as const, path, value: null })));
    this.#rebuild();
    this.#save.focus();
    announce(`${rest.length} 格记作“原文空白”；不对可以撤销。`);
  }

  #pick(value: string): void {
    const path = Object.entries(this.#state.cells).find(([, cell]) => cell.pageValue === value)?.[0];
    const control = path === undefined ? null : document.getElementById(`v/${path}`);
    if (control) focusOn(control);
  }

  /** Wherever the focus is, but for a question that waits for its answer. */
  readonly #shortcut = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector('dialog[open]')) return;
    const key = event.key.toLowerCase();
    const does = { s: this.#save, z: event.shiftKey ? this.#redo : this.#undo, y: this.#redo }[key];
    if (!does) return;
    event.preventDefault();
    does.click();
  };

  async #trySave(): Promise<void> {
    if (!this.isUnsaved) {
      announce('没有要保存的修改。');
      return;
    }
    try {
      await this.#saveNow();
    } catch (error) {
      tellFailure(error);
    }
  }

  async #saveNow(): Promise<void> {
    const empty = this.#texts().find(({ text }) => text === '')?.path;
    if (empty) {
      announce('这一格是空的。原文也是空白，就勾选“原文空白”；否则请填上，再保存。', 'failed');
      const control = document.getElementById(controlId(empty));
      if (control) focusOn(control);
      return;
    }
    const { edits } = this.#session;
    const outcome = await saveDialog({ file: this.#answer.file, base: this.#answer.hash, edits });
    if (outcome.kind === 'saved') {
      this.#answer = { ...this.#answer, hash: outcome.hash, state: outcome.state, text: outcome.text };
      this.#state = outcome.state;
      this.#session = this.#newSession();
      const focused = document.activeElement?.id ?? '';
      this.#rebuild(focused);
      this.#showState();
      announce('已经保存。');
    } else if (outcome.kind === 'conflict') await this.#settle(outcome);
  }

  #showConflict(conflict: Conflict): void {
    this.#conflict.replaceChildren(
      '这个文件刚刚在别处改过，您的修改还没有保存。',
      button('看看怎么办…', () => void this.#settle(conflict).catch(tellFailure)),
    );
    this.#conflict.hidden = false;
  }

  async #settle(conflict: Conflict): Promise<void> {
    const choice = await conflictDialog(conflict);
    if (choice === 'theirs') {
      this.#session = this.#newSession();
      if (conflict.hash === null) location.hash = '#/';
      else this.#again();
    } else if (choice === 'mine') {
      const { edits } = this.#session;
      this.#answer = await callDesk('file', { file: this.#answer.file });
      this.#session = this.#newSession();
      this.#session.make(...edits);
      this.#conflict.hidden = true;
      this.#rebuild();
      await this.#check();
      await this.#trySave();
    } else this.#showConflict(conflict);
  }
}

function firstAddress({ state, document }: FileAnswer): string | null {
  const [first] = Object.values(state.cells).flatMap(({ address }) => address?.split('#')[0] ?? []);
  if (first || !document) return first ?? null;
  const [, slug, year] = document.split('/');
  return `/${slug}/${year}/`;
}

function focusOn(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}

function isSame(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function tellFailure(error: unknown): void {
  if (!(error instanceof DeskError)) console.error(error);
  announce(
    error instanceof DeskError ? `${error.message}${error.hint}` : '没有做成，多半是程序的毛病。',
    'failed',
  );
}

/** Runs in the browser, as a plain script so that it also runs from disk: the page that checks files. */
import { CHECKSUM_FILE, type Checksums, parseChecksums } from '../publish/checksums.ts';
import { type ChosenFile, droppedFiles, inputFiles } from './dropped-files.ts';
import { hashFile } from './hash-file.ts';
import { judgeFile, missingFiles } from './judge-file.ts';

const LIST = 'seal/SHA256SUMS';
const WORDS = { same: '一致', changed: '内容变了', unknown: '不在清单里', missing: '缺少' } as const;

class CheckFiles extends HTMLElement {
  #checksums: Checksums | null = null;

  connectedCallback(): void {
    this.hidden = false;
    for (const input of this.querySelectorAll<HTMLInputElement>('[data-folder]'))
      input.webkitdirectory = true;
    this.addEventListener('change', (event) => {
      const { files } = event.target as HTMLInputElement;
      if (files) void this.#check(inputFiles(files));
    });
    for (const name of ['dragover', 'dragleave', 'drop']) {
      this.addEventListener(name, (event) => {
        event.preventDefault();
        this.classList.toggle('is-over', name === 'dragover');
      });
    }
    this.addEventListener('drop', ({ dataTransfer }) => {
      if (dataTransfer) void droppedFiles(dataTransfer).then((files) => this.#check(files));
    });
    void this.#fetchList();
  }

  /** The list of this very site, where it can be had: not from disk, not without a network. */
  async #fetchList(): Promise<void> {
    try {
      const response = await fetch(new URL((this.dataset['url'] ?? './') + LIST, location.href));
      if (!response.ok) throw new Error(String(response.status));
      this.#checksums ??= parseChecksums(await response.text());
      this.#say(`已取得本站的清单，共 ${this.#checksums.size} 个文件。`);
    } catch {
      if (!this.#checksums) this.#say(`没有取到清单。请先把 ${LIST} 这个文件放进来。`);
    }
  }

  async #check(files: readonly ChosenFile[]): Promise<void> {
    this.#say('正在核对……');
    try {
      await this.#checkAll(files);
    } catch {
      this.#say('有文件读不出来，核对没有完成。');
    }
  }

  async #checkAll(files: readonly ChosenFile[]): Promise<void> {
    const list = files.find(({ path }) => path.split('/').at(-1) === CHECKSUM_FILE);
    if (list) this.#checksums = parseChecksums(await list.file.text());
    const checksums = this.#checksums;
    if (!checksums) {
      this.#say(`还没有清单。请先把 ${LIST} 这个文件放进来。`);
      return;
    }
    const isSeal = (path: string): boolean =>
      path === CHECKSUM_FILE || path.startsWith('seal/') || path.includes('/seal/');
    const checked = files.filter(({ path }) => !isSeal(path));
    const rows: [kind: keyof typeof WORDS, text: string][] = [];
    for (const { path, file } of checked) {
      const { kind, paths } = judgeFile(path, await hashFile(file), checksums);
      rows.push([kind, kind === 'same' ? `${path}：就是 ${paths.join('、')}` : paths.join('、') || path]);
    }
    if (list?.path.endsWith(`/${LIST}`)) {
      const top = list.path.slice(0, -LIST.length);
      const present = checked.map(({ path }) => path.slice(top.length));
      for (const path of missingFiles(present, checksums)) rows.push(['missing', path]);
    }
    this.#show(rows, checked.length, checksums.size);
  }

  #show(rows: readonly [keyof typeof WORDS, string][], checked: number, listed: number): void {
    const faults = rows.filter(([kind]) => kind !== 'same');
    // Of a whole site only what is wrong is worth reading.
    const shown = checked > 20 ? faults : rows;
    const items = shown.map(([kind, text]) => {
      const item = document.createElement('li');
      item.dataset['kind'] = kind;
      const word = document.createElement('strong');
      word.textContent = WORDS[kind];
      item.append(word, ` ${text}`);
      return item;
    });
    this.querySelector('ol')?.replaceChildren(...items);
    if (checked === 0) this.#say(`清单里有 ${listed} 个文件。请放进要核对的文件。`);
    else if (faults.length === 0) this.#say(`核对了 ${checked} 个文件，全部一致。`);
    else this.#say(`核对了 ${checked} 个文件，${faults.length} 处有问题。`);
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }
}

customElements.define('check-files', CheckFiles);

/** Runs in the browser, as a plain script so that it also runs from disk: the page that checks files. */
import { type Checksums, parseChecksums } from '../publish/checksums.ts';
import { type CheckedFile, type CheckedFiles, checkChosen } from './check-chosen.ts';
import { type ChosenFile, droppedFiles, inputFiles } from './dropped-files.ts';

const LIST = 'seal/SHA256SUMS';
const WORDS = {
  same: '一致',
  changed: '内容变了',
  unknown: '不在清单里',
  missing: '缺少',
  seal: '要另外核对',
  unread: '没有核对',
} as const satisfies Record<CheckedFile['kind'], string>;
const FAULTS = ['changed', 'unknown', 'missing'];

class CheckFiles extends HTMLElement {
  #checksums: Checksums | null = null;
  /** The list of this very site, as its host sends it. */
  #siteList: string | null = null;

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

  /** The site's list is not to be had from disk, nor without a network. */
  async #fetchList(): Promise<void> {
    try {
      const response = await fetch(new URL((this.dataset['url'] ?? './') + LIST, location.href));
      if (!response.ok) throw new Error(String(response.status));
      this.#siteList = await response.text();
      this.#checksums ??= parseChecksums(this.#siteList);
      this.#say(`已取得本站的清单，共 ${this.#checksums.size} 个文件。`);
    } catch {
      if (!this.#checksums) this.#say(`没有取到清单。请先把 ${LIST} 这个文件放进来。`);
    }
  }

  async #check(files: readonly ChosenFile[]): Promise<void> {
    this.#say('正在核对……');
    try {
      const checked = await checkChosen(files, this.#checksums);
      if (checked === 'no list') this.#say(`还没有清单。请先把 ${LIST} 这个文件放进来。`);
      else if (checked === 'several lists')
        this.#say('放进来了几份清单。请一次只放一个发布包或一个网站的文件夹。');
      else this.#show(checked);
    } catch {
      this.#say('有文件读不出来，核对没有完成。');
    }
  }

  #show({ checksums, files, siteList, isWhole }: CheckedFiles): void {
    this.#checksums = checksums;
    const countOf = (kinds: readonly string[]): number =>
      files.filter(({ kind }) => kinds.includes(kind)).length;
    const [checked, faults] = [countOf(['same', 'changed', 'unknown']), countOf(FAULTS)];
    // Of a whole site only what is wrong is worth reading.
    const shown = isWhole || checked > 20 ? files.filter(({ kind }) => FAULTS.includes(kind)) : files;
    this.querySelector('ol')?.replaceChildren(...shown.map(itemOf));
    const unread = countOf(['unread']);
    this.#say(
      [
        checked === 0
          ? `清单里有 ${checksums.size} 个文件。请放进要核对的文件。`
          : `核对了 ${checked} 个文件，${faults === 0 ? '全部一致' : `${faults} 处有问题`}。`,
        unread > 0 && `另有 ${unread} 个压缩副本这个浏览器打不开，没有核对；放进整个发布包就能核对。`,
        countOf(['seal']) > 0 && '签名和公钥要另外核对，办法在下面。',
        siteList !== null &&
          this.#siteList !== null &&
          siteList !== this.#siteList &&
          '放进来的清单和本站现在的清单不一样：可能是另一版，也可能被人改过。',
      ]
        .filter(Boolean)
        .join(''),
    );
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }
}

/** A line of the report. */
function itemOf({ kind, path, listed }: CheckedFile): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['kind'] = kind;
  const word = document.createElement('strong');
  word.textContent = WORDS[kind];
  item.append(word, ` ${textOf({ kind, path, listed })}`);
  return item;
}

function textOf({ kind, path, listed }: CheckedFile): string {
  if (kind === 'same') return `${path}：就是 ${listed.join('、')}`;
  if (kind !== 'changed' || listed.length === 1) return listed.join('、') || path;
  const name = path.replace(/.*\//, '');
  return `${path}：本站有 ${listed.length} 个叫 ${name} 的文件，它和哪一个都不一样。请连同它上面的几级文件夹，或者把整个网站的文件夹放进来，才看得出是哪一个变了。`;
}

customElements.define('check-files', CheckFiles);

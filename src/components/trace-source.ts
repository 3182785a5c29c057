/** Runs in the browser, loaded by trace-on-demand.ts. */
const AROUND = 3;

const opened = new Map<string, Promise<string[]>>();

/** Opens what a link to the source or a mark leads to. */
export function trace(link: HTMLAnchorElement): void {
  if (link.classList.contains('finding-mark')) showFinding(link);
  else void showSource(link);
}

async function showSource(link: HTMLAnchorElement): Promise<void> {
  const [, first = '', last = first] =
    /第(\d+)(?:–(\d+))?行/.exec(link.title || (link.ariaLabel ?? '')) ?? [];
  const line = Number(/#L(\d+)$/.exec(link.href)?.[1]);
  const address = new URL(document.querySelector<HTMLElement>('main')?.dataset['url'] ?? '', location.href)
    .href;
  try {
    const lines = opened.get(address) ?? read(address);
    opened.set(address, lines);
    showLines(link, line, Number(last) || line, await lines);
  } catch {
    opened.delete(address);
    location.href = link.href;
  }
}

async function read(address: string): Promise<string[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.text()).split(/\r?\n/);
}

function showLines(link: HTMLAnchorElement, first: number, last: number, lines: readonly string[]): void {
  const list = element('ol');
  for (let number = first - AROUND; number <= last + AROUND; number++) {
    const words = lines[number - 1];
    const isMeant = number >= first && number <= last;
    if (words === undefined || (!isMeant && words.trim() === '')) continue;
    const item = element('li');
    if (isMeant) item.setAttribute('aria-current', 'true');
    item.append(element('span', String(number)), element('span', words.trim() || '（空行）'));
    list.append(item);
  }
  const parts: Element[] = [list];
  if (isValue(link)) {
    parts.push(element('p', `本站读作：${link.dataset['readAs'] ?? '照录原文，没有改动，也没有计算。'}`));
  }
  for (const mark of link.parentElement?.querySelectorAll<HTMLElement>('.finding-mark') ?? []) {
    parts.push(element('p', `${mark.textContent}：${mark.title}`));
  }
  const number = first === last ? String(first) : `${first}–${last}`;
  open(link, `原文第 ${number} 行`, parts, '到原文看这一行');
}

/** A line number in a finding's own list stands for no single value. */
function isValue(link: HTMLAnchorElement): boolean {
  return link.closest('.finding') === null;
}

/** What is asked, as the list on the same page says it, or else the one sentence the mark carries. */
function showFinding(mark: HTMLAnchorElement): void {
  const id = /^#(finding-\d+)$/.exec(mark.getAttribute('href') ?? '')?.[1];
  const said = id ? [...(document.getElementById(id)?.querySelectorAll('p') ?? [])] : [];
  const parts =
    said.length > 0 ? said.map((part) => part.cloneNode(true) as Element) : [element('p', mark.title)];
  open(mark, '核对提示', parts, said.length > 0 ? '到本页的提示列表' : '到这条提示');
}

function open(link: HTMLAnchorElement, heading: string, parts: readonly Element[], further: string): void {
  const dialog = element('dialog');
  dialog.className = 'trace';
  const title = element('h2', heading);
  title.id = 'trace-title';
  dialog.setAttribute('aria-labelledby', title.id);
  const form = element('form');
  form.method = 'dialog';
  const whole = element('a', further);
  whole.href = link.href;
  whole.addEventListener('click', () => dialog.close());
  form.append(element('button', '关闭'), whole);
  dialog.append(title, ...parts, form);
  dialog.addEventListener('close', () => {
    dialog.remove();
    link.focus({ preventScroll: true });
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

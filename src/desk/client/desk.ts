/** Runs in the browser: the staff's desk. It exists while the preview runs and in no build. */
import { callDesk, DeskError } from './call-desk.ts';
import { make } from './make-element.ts';
import { confirmDialog } from './parts/dialogs.ts';
import { parseRoute, type Route } from './route.ts';
import { forgetOldNews, rememberNames, type Screen } from './screen.ts';
import { addProjectScreen } from './screens/add-project.ts';
import { compareScreen } from './screens/compare.ts';
import { dashboardScreen } from './screens/dashboard.ts';
import { editScreen } from './screens/edit.ts';
import { historyScreen } from './screens/history.ts';
import { newYearScreen } from './screens/new-year.ts';
import { publishScreen } from './screens/publish.ts';
import { retractScreen } from './screens/retract.ts';

const main = make('main', { id: 'main', tabindex: '-1' });
document.body.append(
  make('a', { class: 'skip', href: '#main', onclick: toMain }, '跳到正文'),
  make(
    'header',
    { class: 'mast' },
    make('a', { class: 'brand', href: '#/' }, '编辑台'),
    make('span', { class: 'where' }, '只在这台电脑上；改动不会自己公开'),
    make('a', { href: '/', target: '_blank' }, '打开预览'),
  ),
  make('p', { class: 'announcement', role: 'status' }),
  main,
);

let open: Screen | null = null;
let hash = location.hash;
let turn = 0;

void callDesk('dashboard', {})
  .then(({ departments }) => rememberNames(departments))
  .catch(() => {})
  .then(show);
addEventListener('hashchange', () => void leave());
addEventListener('pagehide', () => open?.close?.());
addEventListener('beforeunload', (event) => {
  if (open?.isUnsaved?.()) event.preventDefault();
});

async function leave(): Promise<void> {
  if (location.hash === hash) return;
  const wanted = location.hash;
  if (open?.isUnsaved?.()) {
    history.replaceState(null, '', hash || '#/');
    const isSure = await confirmDialog({
      title: '还有修改没有保存',
      text: ['离开这一页，没有保存的修改就没有了。'],
      yes: '不保存，离开',
      no: '留在这一页',
    });
    if (!isSure) return;
    history.replaceState(null, '', wanted);
  }
  await show();
}

/** Loads the screen the address asks for. A later one in the meantime wins. */
async function show(): Promise<void> {
  hash = location.hash;
  const mine = ++turn;
  open?.close?.();
  open = null;
  main.setAttribute('aria-busy', 'true');
  let next: Screen;
  try {
    next = await screenOf(parseRoute(hash));
  } catch (error) {
    next = failureScreen(error);
  }
  if (mine !== turn) {
    next.close?.();
    return;
  }
  open = next;
  forgetOldNews();
  document.title = `${next.title} · 编辑台`;
  main.removeAttribute('aria-busy');
  main.replaceChildren(next.body);
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
  next.shown?.();
}

function screenOf(route: Route): Promise<Screen> {
  const again = (): void => void show();
  switch (route.screen) {
    case 'dashboard':
      return dashboardScreen();
    case 'edit':
      return editScreen(route.file, route.at, again);
    case 'history':
      return historyScreen(route.file, again);
    case 'compare':
      return compareScreen(route.document);
    case 'publish':
      return publishScreen(route.document, again);
    case 'retract':
      return retractScreen(route.document);
    case 'new-year':
      return newYearScreen(route.document);
    case 'add-project':
      return addProjectScreen(route.document);
  }
}

function failureScreen(error: unknown): Screen {
  if (!(error instanceof DeskError)) console.error(error);
  const message = error instanceof DeskError ? error.message : '这一页没有做出来。';
  const hint = error instanceof DeskError ? error.hint : '多半是程序的毛病，不是您做错了什么。';
  return {
    title: '没有成功',
    body: make(
      'section',
      {},
      make('h1', {}, '没有成功'),
      make('p', { role: 'alert' }, message),
      make('p', {}, hint),
      make('p', {}, make('button', { type: 'button', onclick: () => location.reload() }, '重新打开')),
      make('p', {}, make('a', { href: '#/' }, '回到编辑台首页')),
    ),
  };
}

function toMain(event: Event): void {
  event.preventDefault();
  main.focus();
}

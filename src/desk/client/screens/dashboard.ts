import type {
  DashboardAnswer,
  DepartmentSummary,
  DocumentSummary,
  FileSummary,
  YearSummary,
} from '../../desk-api.ts';
import { callDesk } from '../call-desk.ts';
import { make } from '../make-element.ts';
import { importPlace } from '../parts/import-place.ts';
import { problemCount, problemList } from '../parts/remarks.ts';
import { reviewSentence } from '../parts/review-sentence.ts';
import { documentHref, editHref, historyHref } from '../route.ts';
import { rememberNames, type Screen } from '../screen.ts';

/** What there is: each department and year as a draft and as published, and the site's own files. */
export async function dashboardScreen(): Promise<Screen> {
  const body = make('div', {});
  const fill = async (): Promise<void> => {
    const answer = await callDesk('dashboard', {});
    rememberNames(answer.departments);
    body.replaceChildren(...sections(answer));
  };
  await fill();
  // Files also change outside the desk.
  const refresh = (): void => {
    // Not while a list is being used: it would close under the hand.
    if (!body.contains(document.activeElement)) void fill().catch(() => {});
  };
  addEventListener('focus', refresh);
  return { title: '首页', body, close: () => removeEventListener('focus', refresh) };
}

function sections(answer: DashboardAnswer): HTMLElement[] {
  const { departments, siteFiles, handbook, problems, release, notice } = answer;
  return [
    make('h1', {}, '编辑台'),
    ...(notice ? [make('p', { class: 'notice', role: 'alert' }, notice)] : []),
    make(
      'p',
      { class: 'hint' },
      release ? `最近一次发布：${release.name}（${release.date}）` : '还没有做过发布包（npm run package）。',
    ),
    ...(problems.length > 0
      ? [make('section', {}, make('h2', {}, '不属于哪一份文件的问题'), problemList(problems))]
      : []),
    ...departments.map(departmentSection),
    ...(departments.length === 0
      ? [make('p', {}, '还没有内容。把第一份文件放进 content/drafts/部门/年度/，或者照下面的办法导入。')]
      : []),
    importPlace(),
    make(
      'section',
      {},
      make('h2', {}, '全站的文件'),
      make('ul', { class: 'files' }, ...siteFiles.map(fileItem)),
    ),
    make(
      'section',
      {},
      make('h2', {}, '手册'),
      make('p', { class: 'hint' }, '手册是写给读者的说明，用编辑器直接改文件；保存后预览马上更新。'),
      make(
        'ul',
        { class: 'files' },
        ...handbook.map(({ file, title, description, address }) =>
          make(
            'li',
            {},
            make('strong', {}, title),
            make('span', { class: 'hint' }, ` ${description} `),
            make('code', {}, file),
            address && make('a', { href: address, target: '_blank' }, '看这一页'),
          ),
        ),
      ),
    ),
  ];
}

function departmentSection({ name, slug, years }: DepartmentSummary): HTMLElement {
  const hasPublished = years.some(({ published }) => published !== null);
  return make(
    'section',
    {},
    make('h2', {}, name, make('small', {}, ` ${slug}`)),
    ...years.map((year) => yearArticle(name, year, hasPublished)),
  );
}

function yearArticle(
  department: string,
  { fiscalYear, draft, published }: YearSummary,
  hasPublished: boolean,
): HTMLElement {
  return make(
    'article',
    { class: 'year', 'aria-label': `${department} ${fiscalYear}年` },
    make('h3', {}, `${fiscalYear}年`),
    make(
      'div',
      { class: 'states' },
      draft && documentCard(draft, 'draft', hasPublished),
      published && documentCard(published, 'published', hasPublished),
    ),
  );
}

function documentCard(
  summary: DocumentSummary,
  state: 'draft' | 'published',
  hasPublished: boolean,
): HTMLElement {
  const { document, title, address, files, problems, findings, reviewWords, review, sinceRelease, values } =
    summary;
  const isDraft = state === 'draft';
  const unfilled = files.reduce((sum, file) => sum + file.unfilled, 0);
  const fact = (term: string, value: string): HTMLElement =>
    make('div', {}, make('dt', {}, term), make('dd', {}, value));
  return make(
    'section',
    { class: `card ${state}`, 'data-document': document },
    make(
      'h4',
      {},
      make('span', { class: 'state' }, isDraft ? '草稿 · 未公开' : '已公开'),
      ` ${title ?? '（读不出标题）'}`,
    ),
    make(
      'dl',
      {},
      fact('问题', problemCount(problems)),
      fact(
        '核对提示',
        findings ? `高 ${findings.高}，中 ${findings.中}，低 ${findings.低}` : '改好错误以后才能算出',
      ),
      fact('公开前审查', reviewSentence(review)),
      ...(isDraft && reviewWords ? [fact('请审查的词', `${reviewWords} 处`)] : []),
      ...(sinceRelease ? [fact('和上次发布相比', sinceWords(sinceRelease))] : []),
      ...(values ? [fact('格子', `共 ${values.total} 格，空白 ${values.blank} 格`)] : []),
      ...(isDraft && unfilled > 0 ? [fact('待填写', `${unfilled} 格，填完才能公开`)] : []),
    ),
    make(
      'p',
      { class: 'actions' },
      make('a', { href: address, target: '_blank' }, '预览'),
      isDraft &&
        make(
          'a',
          { href: documentHref('compare', document) },
          hasPublished ? '和已公开的比较' : '列出全部内容供签字',
        ),
      isDraft && make('a', { href: documentHref('publish', document) }, '审查并公开…'),
      isDraft && make('a', { href: documentHref('add-project', document) }, '加一个项目…'),
      !isDraft && make('a', { href: documentHref('publish', document) }, '重新审查…'),
      !isDraft && make('a', { href: documentHref('retract', document) }, '撤回到草稿…'),
      make('a', { href: documentHref('new-year', document) }, '照这个结构建新年度…'),
    ),
    make(
      'details',
      { open: isDraft || problems.errors > 0 },
      make('summary', {}, `编辑（${files.length} 个文件）`),
      make('ul', { class: 'files' }, ...files.map(fileItem)),
    ),
  );
}

function sinceWords({ kind, changedValues }: NonNullable<DocumentSummary['sinceRelease']>): string {
  if (kind === 'new') return '上次发布里没有';
  if (kind === 'same') return '没有变化';
  return changedValues === null ? '有变化' : `改了 ${changedValues} 格`;
}

function fileItem({ id, title, errors, warnings, unfilled }: FileSummary): HTMLElement {
  return make(
    'li',
    {},
    make('a', { href: editHref(id) }, title),
    errors + warnings > 0 &&
      make(
        'span',
        { class: errors > 0 ? 'count error' : 'count warning' },
        problemCount({ errors, warnings }),
      ),
    unfilled > 0 && make('span', { class: 'count' }, `待填写 ${unfilled} 格`),
    make('a', { class: 'minor', href: historyHref(id), 'aria-label': `以前的版本：${title}` }, '以前的版本'),
  );
}

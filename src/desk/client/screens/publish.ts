import type { DocumentKey, PublishAnswer, ReviewAnswer, ReviewResult } from '../../desk-api.ts';
import { callDesk } from '../call-desk.ts';
import { make } from '../make-element.ts';
import { ask } from '../parts/dialogs.ts';
import { problemList, wordList } from '../parts/remarks.ts';
import { reviewSentence } from '../parts/review-sentence.ts';
import { documentHref } from '../route.ts';
import { announce, crumbs, documentName, type Screen } from '../screen.ts';

/** The secrecy and privacy review of a draft, and its publication; or of a published document once more. */
export async function publishScreen(document: DocumentKey, again: () => void): Promise<Screen> {
  const review = await callDesk('review', { document });
  const published = document.replace('drafts/', 'data/') as DocumentKey;
  const words = document === published ? AGAIN : FIRST;
  const replaced = review.replaces ? (await callDesk('review', { document: published })).hash : null;
  const status = make('div', { role: 'alert' });
  const form = reviewForm(review, words);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    publish(form, review, replaced, status, again, words).catch((error: Error) => {
      status.textContent = error.message;
    });
  });
  const { words: found, blocking, warnings, state } = review;
  return {
    title: words.title,
    body: make(
      'div',
      {},
      crumbs(words.title),
      make('h1', {}, `${words.title}：${documentName(document)}`),
      make(
        'p',
        {},
        words.before,
        document !== published &&
          make('a', { href: documentHref('compare', document) }, '逐格比较，打印签字'),
      ),
      state.kind !== 'absent' && make('p', {}, `现在的审查记录：${reviewSentence(state)}。`),
      make(
        'div',
        { class: 'two' },
        make(
          'div',
          {},
          ...(blocking.length > 0
            ? [make('h2', {}, '有错误，要先改好'), problemList(blocking)]
            : [make('h2', {}, '审查结果'), form, status]),
          ...(warnings.length > 0 ? [make('h2', {}, '提醒'), problemList(warnings)] : []),
        ),
        make(
          'section',
          { 'aria-label': '请审查的词' },
          make('h2', {}, `请审查的词：${found.length} 处`),
          make(
            'p',
            { class: 'hint' },
            '人名、线人、警卫勤务、点位、生物特征一类的词。电脑只是把它们找出来，能不能公开由审查人定。这份单子不会公开。',
          ),
          found.length > 0 ? wordList(found) : make('p', {}, '没有找到。审查人仍要通读全文。'),
        ),
      ),
    ),
  };
}

/** What the screen says for a draft, and for what is public already. */
const FIRST = {
  title: '审查并公开',
  before: '公开以后，下一次生成网站就会把它放上去。请先看完列出的词，再填审查结果。',
  button: '公开…',
  refused: '审查结果是“不同意公开”，所以没有公开。草稿还在原处。',
  question: (name: string) => `公开${name}？`,
  yes: '公开',
  no: '先不公开',
  done: (name: string) => `已经公开：${name}。下一步：生成网站（npm run build）。`,
};
const AGAIN: typeof FIRST = {
  title: '重新审查',
  before: '这一年已经公开；重新审查只换审查记录，不改内容。请先看完列出的词，再填审查结果。',
  button: '记下审查结果…',
  refused: '审查结果是“不同意公开”，没有记下来。请回到首页，把这一年撤回到草稿。',
  question: (name: string) => `换掉${name}的审查记录？`,
  yes: '换掉',
  no: '先不换',
  done: (name: string) => `已经记下新的审查结果：${name}。`,
};

const REFUSED = '不同意公开' satisfies ReviewResult;
const RESULTS: ReviewResult[] = ['同意公开', '删改后同意公开', REFUSED];

function reviewForm({ state, replaces }: ReviewAnswer, words: typeof FIRST): HTMLFormElement {
  const by = make('input', {
    id: 'by',
    name: 'by',
    required: true,
    pattern: '.*\\S.*',
    title: '写姓名和职务，例如 张某某（办公室主任）',
    autocomplete: 'off',
  });
  const date = make('input', {
    id: 'date',
    name: 'date',
    type: 'date',
    required: true,
    min: '2000-01-01',
    max: today(),
  });
  by.value = state.record?.by ?? '';
  return make(
    'form',
    { class: 'review-form' },
    make('p', {}, make('label', { for: 'by' }, '审查人'), by),
    make('p', {}, make('label', { for: 'date' }, '审查日期'), date),
    make(
      'fieldset',
      {},
      make('legend', {}, '审查结果'),
      ...RESULTS.map((result) =>
        make(
          'label',
          { class: 'radio' },
          make('input', { type: 'radio', name: 'result', value: result, required: true }),
          result,
        ),
      ),
    ),
    replaces &&
      make('p', { class: 'notice' }, '这一年已经有公开的内容，会被这一份代替；被代替的留在 .history/ 里。'),
    make('p', {}, make('button', { class: 'main' }, words.button)),
  );
}

/** Nothing is reviewed tomorrow. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function publish(
  form: HTMLFormElement,
  review: ReviewAnswer,
  replaces: string | null,
  status: HTMLElement,
  again: () => void,
  words: typeof FIRST,
): Promise<void> {
  const data = new FormData(form);
  const record = {
    by: String(data.get('by')).trim(),
    date: String(data.get('date')),
    result: data.get('result') as ReviewResult,
  };
  if (record.result === REFUSED) {
    status.replaceChildren(make('p', {}, words.refused));
    return;
  }
  const choice = await ask(
    words.question(documentName(review.document)),
    [
      make('p', {}, `审查人 ${record.by}，${record.date}，${record.result}。`),
      make('p', {}, `请审查的词 ${review.words.length} 处，都已经看过。`),
    ],
    [
      { name: 'no', text: words.no },
      { name: 'yes', text: words.yes, kind: 'danger' },
    ],
  );
  if (choice !== 'yes') return;
  const answer: PublishAnswer = await callDesk('publish', {
    document: review.document,
    base: review.hash,
    replaces,
    review: record,
  });
  if (answer.kind === 'published') {
    announce(words.done(documentName(answer.document)));
    location.hash = '#/';
  } else if (answer.kind === 'changed') {
    announce('您打开这一页以后内容又有改动，没有做成。请再看一遍。', 'failed');
    again();
  } else status.replaceChildren(make('p', {}, answer.message), problemList(answer.problems));
}

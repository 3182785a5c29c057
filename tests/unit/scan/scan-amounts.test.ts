import { describe, expect, test } from 'vitest';
import { codesOf, DRAFTS, PUBLISHED, scanFiles } from './plant.ts';

/** A draft with amounts as tables print them: few digits, in 万元. */
const FILE = 'content/drafts/demo/2025/projects/03.yaml';
const draft = new Map([
  ...DRAFTS,
  [
    FILE,
    Buffer.from(
      'number: 3\nname: 流动书车\nbudget:\n  total: "1286.4375"\n  fiscal: "51.7834"\n  other: "520"\npurpose: 分两次付，每次265万元，另留86.5万元，电话0315-3859621，型号DS-2CD3T86\n',
    ),
  ],
]);
const found = (text: string, file = 'a.html') => codesOf(scanFiles({ [file]: text }, draft));
const codePoints = (text: string, write: (code: number) => string) =>
  [...text].map((sign) => write(sign.charCodeAt(0))).join('');

describe('finds a draft amount', () => {
  test.each([
    ['in Chinese numerals', '<p>一千二百八十六万四千三百七十五元</p>'],
    ['in capital numerals', '<p>人民币壹仟贰佰捌拾陆万肆仟叁佰柒拾伍元整</p>'],
    ['in Chinese numerals with a point', '<p>八十六点五万元</p>'],
    ['in Chinese numerals, cut by tags', '<p><b>八十六</b>万<i>五千</i>元</p>'],
    ['of two digits with its unit', '<p>共520万元</p>'],
    ['of two digits in 元', '<p>共5,200,000元</p>'],
    ['of few digits in fen', '{"fen":86500000}'],
    ['of three digits in 元', '<td>2,650,000 元</td>'],
    ['of three digits and zeros, without a unit', '<td>2,650,000</td>'],
    ['rounded', '<p>约1,286.44万元</p>'],
    ['in a list of numbers', '{"data":[25,51.7834,30]}'],
    ['in a script', 'var a=[25,51.7834]'],
    ['as a power of ten in a script', 'var a={v:517834e-4}'],
    ['grouped as scripts do', 'const total=12_864_375;'],
    ['as a large number of a script', 'const total=1286437500n;'],
    ['with the currency before it', '<p>CNY12864375</p>'],
    ['in 万元 and 元', '<p>1286万4375元</p>'],
    ['in 万元, 元 and 角', '<p>51万7834.0元</p>'],
    ['in 千元', '<p>共12,864.375千元</p>'],
    ['in 百万元', '<p>12.864375百万元</p>'],
    ['in thousandths of 元', '{"milliYuan":12864375000}'],
    ['as a power of ten', 'const total=1.2864375e3;'],
    ['as a double printed to its last digit', '<c r="C3"><v>51.783400000000002</v></c>'],
    ['added up of strings', 't("51"+".78"+"34")'],
    ['with a minus', '<td>-51.7834</td>'],
    ['with its signs apart', '<td>5 1 . 7 8 3 4</td>'],
    ['in bold digits', '<td>𝟓𝟏.𝟕𝟖𝟑𝟒</td>'],
    ['in an address', '<a href="/?q=1286.4375">x</a>'],
    ['in percent signs', `<a href="/?q=${codePoints('1286.4375', (code) => `%${code.toString(16)}`)}">x</a>`],
    ['in CSS', `.a{content:"${codePoints('51.7834', (code) => `\\${code.toString(16).padStart(6, '0')}`)}"}`],
    ['of few digits in full width', '<td>８６．５</td>'],
    ['of few digits in full width, among words', '<p>另留８６．５。</p>'],
    ['of few digits in the words of a picture', '<img alt="柱状图，合计 86.5" src="x.png">'],
    ['of few digits in a title', "<i title='另留 86.5（附表）'>x</i>"],
    ['of few digits in a description', '<meta name="description" content="budget 86.5, other">'],
    ['of few digits in a label', '<svg aria-label="bar 86.5 of 100"></svg>'],
    ['of few digits in a list', '<script>draw([25,86.5,30])</script>'],
    ['of few digits and zeros in a list', '[12,86500000,30]'],
    ['of few digits in a list of rows', '[["甲",86.5],["乙",30]]'],
    ['of few digits as a value', '{"value":86.5}'],
    ['of few digits as a value of a script', 'x={value:86.5,y:2}'],
    ['of few digits in data of an element', '<p data-rows="86.5 30">x</p>'],
    ['of few digits in rows of an element', '<p data-rows="[[&quot;甲&quot;,86.5,30]]">x</p>'],
    [
      'in short escapes of CSS',
      `.a{content:"${codePoints('51.7834', (code) => `\\${code.toString(16)} `)}"}`,
    ],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual(['DRAFT_AMOUNT']);
  });

  test('in a file’s name', () => {
    expect(found('x', 'budget-1286.4375.html')).toEqual(['DRAFT_AMOUNT']);
  });

  test('that is a sum of them', () => {
    const figures = [
      { text: '19045609.00', file: 'content/drafts/demo/2025', line: null, kind: 'amount' as const },
    ];
    const leaks = (text: string) => scanFiles({ 'a.html': text }, DRAFTS, figures).leaks;
    expect(leaks('<p>合计1,904.5609万元</p>')).toMatchObject([
      { message: expect.stringContaining('「1,904.5609」（由 content/drafts/demo/2025 算出）') },
    ]);
    expect(leaks('<p>合计1,904.5608万元</p>')).toEqual([]);
  });
});

describe('finds', () => {
  test.each([
    ['a telephone number', '<p>0315-3859621</p>'],
    ['the name of a model', '<p>ds2cd3t86</p>'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual(['DRAFT_TEXT']);
  });
});

describe('finds nothing', () => {
  test.each([
    ['in numbers by chance', '<td>265</td><td>520</td><td>52</td><p>520人，第265页，86.5%</p>'],
    ['in a long drawing', `<path d="M0 0${' 51.7834,1286.4375'.repeat(500)}"/>`],
    ['in a power of ten of nobody’s', '<p>517.834人</p><td>517.834</td>'],
    ['in a drawing of few numbers', '<path d="M0 86.5"/><rect x="86.5"/><g data-x="86.5"></g>'],
    ['in code', 'a=t<2?7*t:86.5,b=f(1,86.5),c=[r(86.5),86.5*t],d=[x,86.5]'],
    ['in a list of other things', '[12,8650,86500,18.65,865e5]'],
    ['in a style', '<p style="width:86.5px">x</p>'],
    ['in names like those of currencies', '<p>XCNY12864375 ARMB51.7834n1</p>'],
    ['in other amounts', '<p>52元，5.2万元，26.5万元，865万元</p><td>1286.4374</td>'],
    ['in other numerals', '<p>一千二百八十六万四千三百七十四元，八十六点四万元</p>'],
  ])('%s', (_, text) => {
    expect(scanFiles({ 'a.html': text }, draft).leaks).toEqual([]);
  });

  test.each([
    ['published in another unit', 'budget:\n  total: "12864375"\n'],
    ['published as it is', 'purpose: 另付1286.4375万元\n'],
  ])('in an amount %s', (_, text) => {
    const content = new Map([
      ...PUBLISHED.content,
      ['content/data/demo/2024/projects/03.yaml', Buffer.from(text)],
    ]);
    const page = scanFiles({ 'a.html': '<td>1,286.4375</td>' }, draft, [], { ...PUBLISHED, content });
    expect(page.leaks).toEqual([]);
  });

  test('but lines of the source, which are no amounts, hide none', () => {
    const content = new Map([
      ...PUBLISHED.content,
      ['content/data/demo/2024/projects/03.yaml', Buffer.from('sourceLines: [865, 870]\n')],
    ]);
    const page = scanFiles({ 'a.html': '<p>86.5万元</p>' }, draft, [], { ...PUBLISHED, content });
    expect(codesOf(page)).toEqual(['DRAFT_AMOUNT']);
  });
});

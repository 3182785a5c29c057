import type { ChartFigure } from '../../charts/chart-figure.ts';
import type { Look } from '../../charts/chart-look.ts';
import type { TargetRows } from '../../charts/chart-rows.ts';
import type { Figures } from '../../derive/figures.ts';
import { filledIndicators, targetCounts } from '../../derive/target-counts.ts';
import { documentAddress, projectAddress } from '../../model/addresses.ts';
import type { BudgetDocument } from '../../model/budget-document.ts';
import { isTextWithNumber, TARGET_KINDS, type TargetKind } from '../../model/target-value.ts';
import { figureSource } from './figure-source.ts';

/** What can be measured is blue, what cannot is not; the patterns tell all seven kinds apart without colour. */
const LOOKS: Record<TargetKind, Look> = {
  count: { colour: 'general', pattern: 'solid' },
  percentage: { colour: 'general', pattern: 'hatched' },
  date: { colour: 'general', pattern: 'crossed' },
  'yes-no': { colour: 'fund', pattern: 'lined' },
  text: { colour: 'dim', pattern: 'back-hatched' },
  placeholder: { colour: 'hot', pattern: 'solid' },
  missing: { colour: 'dim', pattern: 'plain' },
};

const KINDS = Object.keys(TARGET_KINDS) as TargetKind[];

/** 怎样考核: kinds of 指标值 per project. */
export function targetsFigure(document: BudgetDocument, { targets }: Figures): ChartFigure {
  const { projects } = document;
  const rows = projects.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const shown = KINDS.filter((kind) => targets[kind] > 0);
  return {
    name: 'targets-by-project',
    view: '按项目',
    title: targetsSentence(document, targets, rows),
    subject: '各项目绩效指标的指标值是哪一类，单位：行',
    rows: targetRows(document, shown),
    table: {
      caption: `全部${rows}行绩效指标的指标值，各类有几行`,
      columns: [
        { label: '项目', isNumber: false },
        ...shown.map((kind) => ({ label: TARGET_KINDS[kind], isNumber: true })),
        { label: '合计', isNumber: true },
      ],
      rows: projects.map((project) => {
        const counts = targetCounts([project]);
        const at = `projects/${project.id}`;
        return [
          { text: project.name, href: projectAddress(document, project.id) },
          ...shown.map((kind) => ({ text: String(counts[kind]), figure: `${at}/targets/${kind}` })),
          { text: String(project.indicators.length), figure: `${at}/indicators/count` },
        ];
      }),
      foot: [
        [
          { text: '合计' },
          ...shown.map((kind) => ({ text: String(targets[kind]), figure: `targets/${kind}` })),
          { text: String(rows), figure: 'indicators/count' },
        ],
      ],
    },
    source: figureSource(
      document,
      `原文${projects.length}张项目表的“指标值”`,
      projects.flatMap(({ id, indicators }) =>
        indicators.map((_, index) => `projects/${id}/indicators/${index + 1}/target`),
      ),
    ),
    rule: '空白：指标值一格没有印字。是/否：只印“是”“否”“有”一类字。模板残留：印着没有改掉的样张文字。分类由本站按印出的字判断。',
    more: [
      ...(targets['yes-no'] > 0
        ? [
            {
              label: `只要求回答是或否的${targets['yes-no']}行`,
              href: documentAddress(document, 'indicators/?kind=yes-no'),
            },
          ]
        : []),
      { label: `全部${rows}行指标`, href: documentAddress(document, 'indicators/') },
    ],
  };
}

function targetRows({ projects }: BudgetDocument, shown: readonly TargetKind[]): TargetRows {
  return {
    kind: 'targets',
    unit: '行',
    series: shown.map((kind) => ({ label: TARGET_KINDS[kind], look: LOOKS[kind] })),
    rows: projects.map((project) => {
      const counts = targetCounts([project]);
      return {
        label: project.name,
        counts: shown.map((kind) => counts[kind]),
        text: project.indicators.length === 0 ? '没有指标' : `${project.indicators.length}行`,
      };
    }),
  };
}

/** The answer for all rows: how many give something to measure, and how many ask only for yes or no. */
function targetsSentence({ projects }: BudgetDocument, targets: Figures['targets'], rows: number): string {
  const filled = filledIndicators(projects).length;
  if (rows === 0) return '没有列出绩效指标';
  if (filled === 0) return `${rows}行绩效指标都没有填写`;
  const measurable = targets.count + targets.percentage + targets.date;
  if (measurable === filled) return `填写了的${filled}行指标都给出数值、百分比或日期`;
  const texts = projects
    .flatMap(({ indicators }) => indicators)
    .filter(({ target }) => isTextWithNumber(target));
  const some = [
    measurable > 0 ? `${measurable}行给出数值、百分比或日期` : '没有一行给出数值、百分比或日期',
    ...(texts.length > 0 ? [`${texts.length}行是带数字的文字`] : []),
  ].join('，');
  const yesNo = targets['yes-no'];
  return yesNo > 0
    ? `填写了的${filled}行指标里，${yesNo}行只要求回答是或否，${some}`
    : `填写了的${filled}行指标里，${some}`;
}

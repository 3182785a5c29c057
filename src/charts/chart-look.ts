import type { ChartColours, ColourName } from './chart-colours.ts';
import type { FundKind } from './chart-rows.ts';

/** What fills a bar. Every pattern but `solid` is drawn in lines on paper, so that greyscale tells them apart. */
export const patterns = ['solid', 'hatched', 'lined', 'back-hatched', 'crossed', 'plain'] as const;

export type Pattern = (typeof patterns)[number];

/** How bars of one kind look. */
export interface Look {
  colour: ColourName;
  pattern: Pattern;
}

/** Kinds of budget in the order the key lists them. */
export const fundKinds: readonly FundKind[] = ['general', 'government-fund', 'other', 'unknown'];

/** Names of the budgets, for the key. */
export const fundNames: Record<FundKind, string> = {
  general: '一般公共预算',
  'government-fund': '政府性基金预算',
  other: '其他预算',
  unknown: '预算类别不明',
};

/** Look of the bars of one budget. */
export const fundLooks: Record<FundKind, Look> = {
  general: { colour: 'general', pattern: 'solid' },
  'government-fund': { colour: 'fund', pattern: 'hatched' },
  other: { colour: 'dim', pattern: 'back-hatched' },
  unknown: { colour: 'dim', pattern: 'plain' },
};

/** Patterns a series may take, its budget's own first. */
const choices: Record<FundKind, readonly Pattern[]> = {
  general: ['solid', 'lined', 'crossed', 'back-hatched', 'hatched'],
  'government-fund': ['hatched', 'back-hatched', 'crossed', 'lined', 'solid'],
  other: ['back-hatched', 'crossed', 'lined', 'hatched', 'solid'],
  unknown: ['crossed', 'back-hatched', 'lined', 'hatched', 'solid'],
};

/** Looks of up to five series of these budgets: no two share a pattern, and none is `plain`. */
export function seriesLooks(funds: readonly FundKind[]): Look[] {
  const used = new Set<Pattern>();
  return funds.map((fund) => {
    const pattern = choices[fund].find((choice) => !used.has(choice));
    if (pattern === undefined) throw new RangeError(`no pattern left for ${funds.length} series`);
    used.add(pattern);
    return { colour: fundLooks[fund].colour, pattern };
  });
}

/** What Chart.js paints a bar with; the lines of its pattern are drawn over it. */
export function lookPaint(
  { colour, pattern }: Look,
  colours: ChartColours,
): { fill: string; stroke: string } {
  return { fill: pattern === 'solid' ? colours[colour] : colours.paper, stroke: colours[colour] };
}

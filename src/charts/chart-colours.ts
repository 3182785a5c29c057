/** Names of the CSS variables (`--ink` …) a chart may be drawn with. */
export const colourNames = ['ink', 'dim', 'rule', 'general', 'fund', 'hot', 'paper'] as const;

export type ColourName = (typeof colourNames)[number];

/** A drawable colour for each name: a CSS colour in the browser, a token in the static picture. */
export type ChartColours = Record<ColourName, string>;

/** Builds a full set of colours from a function of the name. */
export function chartColours(colourOf: (name: ColourName) => string): ChartColours {
  return Object.fromEntries(colourNames.map((name) => [name, colourOf(name)])) as ChartColours;
}

import { type ChartColours, type ColourName, colourNames } from './chart-colours.ts';

const prefix = 'token:';

/** The stand-in for a colour whose value is decided later. */
export function colourToken(name: ColourName): string {
  return prefix + name;
}

/** Attributes that fill or stroke an element with a token's colour; null when nothing is to be painted. */
export type SvgPaint = (kind: 'fill' | 'stroke', colour: string) => Record<string, string> | null;

/** Leaves the colour to the page's style sheet: `f-ink` fills, `s-ink` strokes. */
export const classPaint: SvgPaint = (kind, colour) => {
  const name = nameOf(colour);
  return name && { class: `${kind[0]}-${name}` };
};

/** Writes the colours into the picture, for a file that stands alone. */
export function valuePaint(colours: ChartColours): SvgPaint {
  return (kind, colour) => {
    const name = nameOf(colour);
    if (name === null) return null;
    return kind === 'fill' ? { fill: colours[name] } : { fill: 'none', stroke: colours[name] };
  };
}

function nameOf(colour: string): ColourName | null {
  if (colour === 'transparent') return null;
  const name = colourNames.find((known) => prefix + known === colour);
  if (name === undefined) throw new Error(`Not a colour token: ${colour}`);
  return name;
}

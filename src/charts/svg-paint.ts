import { type ColourName, colourNames } from './chart-colours.ts';

const prefix = 'token:';

/** The stand-in for a colour whose value is decided by CSS. */
export function colourToken(name: ColourName): string {
  return prefix + name;
}

/** Class that fills (`f-ink`) or strokes (`s-ink`) with a token's colour; null when nothing is to be painted. */
export function paintClass(kind: 'f' | 's', colour: string): string | null {
  if (colour === 'transparent') return null;
  const name = colourNames.find((known) => prefix + known === colour);
  if (name === undefined) throw new Error(`Not a colour token: ${colour}`);
  return `${kind}-${name}`;
}

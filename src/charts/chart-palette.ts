import type { ChartColours } from './chart-colours.ts';

/** The light colours of `src/styles/tokens.css`, for pictures that stand alone; a test keeps them the same. */
export const lightColours: ChartColours = {
  ink: '#1c2127',
  dim: '#565f6b',
  rule: '#d9d5cb',
  general: '#1d4e7a',
  fund: '#8a6414',
  hot: '#a8321f',
  paper: '#fbfaf6',
};

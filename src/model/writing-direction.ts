/** Characters that turn the direction of writing round, so that 12 reads 21. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Those, and spaces and hyphens of no width: signs a reader should be told of. Parts of emoji and of other scripts are not. */
export const SIGNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad\u200b\u2060\ufeff]/u;

/** A text without turns of direction, for where they would reach what stands beside it: the title of a window. */
export function withoutDirections(text: string): string {
  return text.replace(DIRECTIONS, '');
}

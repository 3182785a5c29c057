import { randomNumbers } from './random-numbers.ts';

/** Pieces of texts, of one to `longest` characters, drawn at random but always the same for a seed. */
export function randomPhrases(
  texts: readonly string[],
  { count, longest, seed }: { count: number; longest: number; seed: number },
): string[] {
  const random = randomNumbers(seed);
  const all = texts.map((text) => [...text]);
  return Array.from({ length: count }, () => {
    const text = all[random(all.length)] as string[];
    const start = random(text.length);
    return text.slice(start, start + 1 + random(longest)).join('');
  });
}

import { expect, test } from 'vitest';
import { PageTurns } from '../../../../src/desk/preview/page-turns.ts';

/** A page being made, and what says that it is made. */
function page(): { made: Promise<void>; finish: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { made: promise, finish: () => resolve() };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

test('pages are made side by side; a change waits for them, and later pages for the change', async () => {
  const turns = new PageTurns();
  const log: string[] = [];
  const [first, second, third] = [page(), page(), page()];
  await turns.begin(first.made);
  await turns.begin(second.made);
  const change = turns.change(() => log.push('change'));
  void turns.begin(third.made).then(() => log.push('third'));
  first.finish();
  await settle();
  expect(log).toEqual([]);
  second.finish();
  await change;
  await settle();
  expect(log).toEqual(['change', 'third']);
});

test('one change waits for the other, and a page for both', async () => {
  const turns = new PageTurns();
  const log: string[] = [];
  const before = page();
  await turns.begin(before.made);
  const first = turns.change(() => log.push('first'));
  const waiting = turns.begin(page().made).then(() => log.push('page'));
  const second = turns.change(() => log.push('second'));
  before.finish();
  await Promise.all([first, second, waiting]);
  expect(log).toEqual(['first', 'second', 'page']);
});

test('a change that fails says so, and stops nothing', async () => {
  const turns = new PageTurns();
  await expect(
    turns.change(() => {
      throw new Error('bad');
    }),
  ).rejects.toThrow('bad');
  await turns.begin(Promise.resolve());
  expect(await turns.change(() => 7)).toBe(7);
});

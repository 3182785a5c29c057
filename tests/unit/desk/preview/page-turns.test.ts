import { expect, test } from 'vitest';
import { PageTurns } from '../../../../src/desk/preview/page-turns.ts';

/** A page being made, and what says that it is made. */
function page(): { made: Promise<void>; finish: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { made: promise, finish: () => resolve() };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

test('pages are made side by side; a change waits for them, and later pages for the change', async () => {
  const log: string[] = [];
  const turns = new PageTurns(() => log.push('change'));
  const [first, second, third] = [page(), page(), page()];
  await turns.begin(first.made);
  await turns.begin(second.made);
  const change = turns.change();
  void turns.begin(third.made).then(() => log.push('third'));
  first.finish();
  await settle();
  expect(log).toEqual([]);
  second.finish();
  await change;
  await settle();
  expect(log).toEqual(['change', 'third']);
});

test('all changes that wait for the same page are one', async () => {
  let changes = 0;
  const turns = new PageTurns(() => ++changes);
  const before = page();
  await turns.begin(before.made);
  const waiting = [turns.change(), turns.change(), turns.change()];
  before.finish();
  expect(await Promise.all(waiting)).toEqual([1, 1, 1]);
  expect(await turns.change()).toBe(2);
});

test('a page waits for a change asked for while it waited for another', async () => {
  const log: string[] = [];
  const turns = new PageTurns(() => {
    log.push('change');
    if (log.length === 1) void turns.change();
  });
  const before = page();
  await turns.begin(before.made);
  void turns.change();
  const waiting = turns.begin(page().made).then(() => log.push('page'));
  before.finish();
  await waiting;
  expect(log).toEqual(['change', 'change', 'page']);
});

test('a change that fails says so, and stops nothing', async () => {
  let isBad = true;
  const turns = new PageTurns(() => {
    if (isBad) throw new Error('bad');
    return 7;
  });
  const failed = turns.change();
  const waiting = turns.begin(Promise.resolve());
  await expect(failed).rejects.toThrow('bad');
  await waiting;
  isBad = false;
  expect(await turns.change()).toBe(7);
});

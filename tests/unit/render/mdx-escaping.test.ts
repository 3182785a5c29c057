import { evaluate } from '@mdx-js/mdx';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { component, type Json, page } from '../../../src/render/mdx.ts';
import { HIDDEN_TEXTS, HOSTILE_TEXTS } from '../../fixtures/hostile-content.ts';

/** Hostile pieces, rare Han, lone signs and anything else, in any order. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE_TEXTS, ...HIDDEN_TEXTS),
      fc.constantFrom(
        '{',
        '}',
        '`',
        '${',
        '\\',
        '<',
        '>',
        '/>',
        '\n',
        '\n\n',
        '---\n',
        '"',
        "'",
        '*',
        '_',
        '|',
        '[x]: y',
        '}`)',
      ),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(text, tie('value'), { maxKeys: 3 }),
  ),
})).value;

/** What the compiled page hands to the component `Shown`, and every element it makes. */
async function run(mdx: string): Promise<{ props: unknown[]; elements: unknown[] }> {
  const props: unknown[] = [];
  const elements: unknown[] = [];
  const make = (type: unknown, given: Record<string, unknown>): unknown => {
    if (typeof type === 'function') return type(given);
    elements.push(type);
    return null;
  };
  const { default: content } = await evaluate(mdx, {
    Fragment: 'fragment',
    jsx: make as never,
    jsxs: make as never,
    remarkPlugins: [remarkGfm],
  });
  content({ components: { Shown: (given: unknown) => void props.push(given) } } as never);
  return { props, elements: elements.filter((type) => type !== 'fragment') };
}

test('every value reaches its component as it is, and makes nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(json, { minLength: 1, maxLength: 4 }), async (values) => {
      const named = Object.fromEntries(values.map((value, index) => [`value${index}`, value]));
      const mdx = page({ title: '页', description: '' } as never, component('Shown', named)).text.replace(
        /^---[\s\S]*?\n---\n/,
        '',
      );
      const { props, elements } = await run(mdx);
      expect(props).toEqual([named]);
      expect(elements).toEqual([]);
      expect((globalThis as Record<string, unknown>)['hostile']).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test('every title reaches the front matter as it is, and ends it nowhere', () => {
  fc.assert(
    fc.property(text, text, (title, description) => {
      const mdx = page({ title, description } as never, 'END').text;
      const [, matter = '', rest] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(mdx) ?? [];
      expect(parse(matter)).toEqual({ title, description });
      expect(rest).toBe('\nEND\n');
    }),
    { numRuns: 500 },
  );
});

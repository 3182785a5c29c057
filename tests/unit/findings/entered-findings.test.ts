import { describe, expect, test } from 'vitest';
import { type EnteredFinding, observeEntered } from '../../../src/findings/entered-findings.ts';
import { withReplies } from '../../../src/findings/finding-replies.ts';
import { findingsOf } from '../../../src/findings/findings-of.ts';
import { projects } from './cases/rule-case.ts';

const document = projects({ purpose: '购置图书和书架' });
const path = 'projects/01/purpose';
const entry = (words: string | null, own: Partial<EnteredFinding> = {}): EnteredFinding => ({
  family: 'PURPOSE',
  severity: '中',
  sentence: '用途没有写数量。',
  quotations: [{ path, words }],
  ...own,
});

describe('findings entered by hand', () => {
  test('have the shape of all others', () => {
    const entered = findingsOf(document, [entry('书架')]).find(({ rule }) => rule === 'PURPOSE_BY_HAND');
    expect(entered).toEqual({
      id: 'PURPOSE_BY_HAND@projects/01/purpose',
      rule: 'PURPOSE_BY_HAND',
      family: 'PURPOSE',
      severity: '中',
      sentence: '用途没有写数量。',
      quotations: [{ path, text: '书架' }],
      paths: [path],
      projects: ['01'],
      anchors: [],
    });
  });

  test('a second one at the same value has an id of its own', () => {
    const { observed } = observeEntered(document, [
      entry('图书'),
      entry('书架'),
      entry('书架', { family: 'GOAL' }),
    ]);
    expect(observed.map(({ code, place }) => `${code}@${place}`)).toEqual([
      'PURPOSE_BY_HAND@projects/01/purpose',
      'PURPOSE_BY_HAND@projects/01/purpose#2',
      'GOAL_BY_HAND@projects/01/purpose',
    ]);
  });

  test('those that quote what is not printed are left out and named', () => {
    const { observed, misquoted } = observeEntered(document, [
      entry('桌椅'),
      entry(null),
      entry(null, { quotations: [{ path: 'projects/09/purpose', words: null }] }),
      entry(null, { quotations: [] }),
    ]);
    expect(observed).toHaveLength(1);
    expect(misquoted).toEqual([0, 2, 3]);
  });
});

describe('withReplies', () => {
  const findings = findingsOf(document);
  const [first, second] = findings;

  test('puts a reply beside its finding and leaves the others open', () => {
    const answered = withReplies(findings, [{ finding: second?.id ?? '', text: '已核对。' }]);
    expect(answered.findings.map(({ reply }) => reply).filter((reply) => reply !== null)).toEqual([
      '已核对。',
    ]);
    expect(answered.findings[1]).toEqual({ ...second, reply: '已核对。' });
    expect(answered.findings[0]).toEqual({ ...first, reply: null });
    expect(answered.unmatched).toEqual([]);
  });

  test('names replies to findings that are not there', () => {
    const { unmatched } = withReplies(findings, [
      { finding: 'MONEY_TOTAL_MISSING@projects/09', text: '一' },
      { finding: 'MONEY_TOTAL_MISSING@projects/09', text: '二' },
    ]);
    expect(unmatched).toEqual(['MONEY_TOTAL_MISSING@projects/09']);
  });
});

import { describe, expect, test } from 'vitest';
import { audienceOf, pageFolders } from '../../../src/publish/gate.ts';

describe('audienceOf', () => {
  test('only the local preview works for staff', () => {
    expect(audienceOf('dev')).toBe('staff');
  });

  test.each(['build', 'preview', 'sync', 'check', 'DEV', 'dev ', 'development', 'devx', ''])(
    '«%s» is for the public',
    (command) => {
      expect(audienceOf(command)).toBe('public');
    },
  );
});

test('the public sees the folder of published pages, staff the drafts as well', () => {
  expect(pageFolders('public')).toEqual(['published']);
  expect(pageFolders('staff')).toEqual(['published', 'drafts']);
});

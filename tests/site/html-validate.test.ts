import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../support/built-site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A frame around a wide table is a landmark without a heading; `section` here is a part of the text with one.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

describe('HTML', () => {
  test.each(builtPages().map(({ path, html }) => [path, html] as const))(
    '%s is valid',
    async (path, html) => {
      const { results } = await validator.validateString(html, path);
      const messages = results.flatMap((result) => result.messages);
      expect(
        messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
      ).toEqual([]);
    },
  );
});

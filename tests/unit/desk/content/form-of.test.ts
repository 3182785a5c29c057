import { describe, expect, test } from 'vitest';
import { blankOf, formOf } from '../../../../src/desk/content/form-of.ts';
import type { Field } from '../../../../src/desk/desk-api.ts';
import { CONTENT_SCHEMAS, type ContentKind } from '../../../../src/model/schemas/content-schemas.ts';

const kinds = Object.keys(CONTENT_SCHEMAS) as ContentKind[];

function fieldsOf(field: Field): Field[] {
  if (field.type === 'group') return [field, ...field.fields.flatMap(fieldsOf)];
  return field.type === 'list' ? [field, ...fieldsOf(field.item)] : [field];
}

describe.each(kinds)('the form of %s', (kind) => {
  const form = formOf(CONTENT_SCHEMAS[kind]);

  test('has a Chinese label on every field with a key', () => {
    const unnamed = fieldsOf(form).filter(({ key, title }) => key !== '' && !/[一-龥]/.test(title));
    expect(unnamed.map(({ key }) => key)).toEqual([]);
  });

  test('has a place for everything the schema asks for', () => {
    const { error } = CONTENT_SCHEMAS[kind].safeParse(form.blank);
    const wrong = (error?.issues ?? []).filter(
      ({ code }) => code === 'invalid_type' || code === 'unrecognized_keys',
    );
    expect(wrong).toEqual([]);
  });
});

test('fields say what may stand in them', () => {
  const project = formOf(CONTENT_SCHEMAS.project);
  const at = (key: string) => project.fields.find((field) => field.key === key);
  expect(at('number')).toMatchObject({ type: 'number', min: 1, max: 99_999, nullable: false });
  expect(at('purpose')).toMatchObject({ type: 'text', nullable: true, title: '资金用途' });
  expect(at('ellipsisRow')).toMatchObject({ type: 'flag' });
  expect(at('goals')).toMatchObject({ type: 'list', min: 0, blank: { label: '', text: null } });
  const editorial = formOf(CONTENT_SCHEMAS.editorial);
  const review = editorial.fields.find(({ key }) => key === 'review') as Field;
  expect(review).toMatchObject({ type: 'group', nullable: true, optional: true });
  expect(fieldsOf(review).find(({ key }) => key === 'result')).toMatchObject({
    type: 'choice',
    options: ['同意公开', '删改后同意公开', '不同意公开'],
  });
  expect(blankOf(review)).toBe(null);
});

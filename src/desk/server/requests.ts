import { z } from 'zod';
import { dayText } from '../../model/schemas/publication-schema.ts';
import { REVIEW_RESULTS } from '../../model/schemas/review-schema.ts';
import { DEPARTMENT_SLUG, DOCUMENT_KEY, FILE_ID } from '../content-ids.ts';
import type { DeskAction, DeskActions, DocumentKey, Json } from '../desk-api.ts';

const nothing = z.strictObject({});
const file = z.string().regex(FILE_ID);
const document = z.string().regex(DOCUMENT_KEY) as unknown as z.ZodType<DocumentKey>;
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const version = z.string().regex(/^[0-9]{6,12}$/);
const row = z.int().min(0).max(100_000);
const year = z.int().min(1949).max(2999);
/** Keys are those of schemas: nothing that objects have of themselves, but `constructor`, which no schema has. */
const key = z
  .string()
  .max(60)
  .regex(/^[A-Za-z][A-Za-z0-9]*$/);
const path = z.array(z.union([key, row])).max(20);
const json = z.json() as unknown as z.ZodType<Json>;

const edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set'), path, value: json }),
  z.strictObject({ kind: z.literal('unset'), path }),
  z.strictObject({ kind: z.literal('insert'), path, at: row, value: json }),
  z.strictObject({ kind: z.literal('remove'), path, at: row }),
  z.strictObject({ kind: z.literal('move'), path, from: row, to: row }),
]);
const edits = z.strictObject({ file, base: hash, edits: z.array(edit).max(2000) });

/** What each action may be asked, and nothing else. */
export const REQUESTS: { [A in DeskAction]: z.ZodType<DeskActions[A]['request']> } = {
  dashboard: nothing,
  file: z.strictObject({ file }),
  check: edits,
  preview: edits,
  save: edits,
  history: z.strictObject({ file }),
  version: z.strictObject({ file, version }),
  restore: z.strictObject({ file, version, base: hash.nullable() }),
  'new-year': z.strictObject({
    from: document,
    department: z.string().max(60).regex(DEPARTMENT_SLUG),
    fiscalYear: year,
  }),
  'add-project': z.strictObject({ document, number: z.int().min(1).max(99_999), like: file.nullable() }),
  'remove-project': z.strictObject({ file, base: hash }),
  compare: z.strictObject({ document, against: document.nullable() }),
  review: z.strictObject({ document }),
  publish: z.strictObject({
    document,
    base: hash,
    replaces: hash.nullable(),
    review: z.strictObject({
      by: z.string().trim().min(1).max(60),
      date: dayText(),
      result: z.enum(REVIEW_RESULTS),
    }),
  }),
  retract: z.strictObject({ document, base: hash }),
  import: nothing,
};

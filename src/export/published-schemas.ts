import { z } from 'zod';
import { CONTENT_SCHEMAS } from '../model/schemas/content-schemas.ts';
import { BudgetJsonSchema } from './budget-json-schema.ts';

/** JSON Schema files by name, made from the schemas the code itself uses, with Chinese titles and hints. */
export function publishedSchemas(): Map<string, string> {
  const schemas: [string, z.ZodType][] = [...Object.entries(CONTENT_SCHEMAS), ['budget', BudgetJsonSchema]];
  return new Map(
    schemas.map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`,
    ]),
  );
}

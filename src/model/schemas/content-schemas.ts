import type { z } from 'zod';
import { AccessibilitySchema } from './accessibility-schema.ts';
import { ClassificationSchema } from './classification-schema.ts';
import { DepartmentSchema } from './department-schema.ts';
import { EditorialSchema } from './editorial-schema.ts';
import { GlossarySchema } from './glossary-schema.ts';
import { ProjectSchema } from './project-schema.ts';
import { SearchSchema } from './search-schema.ts';
import { SiteSchema } from './site-schema.ts';

/** Every kind of YAML file people edit, with the schema it must satisfy. */
export const CONTENT_SCHEMAS = {
  site: SiteSchema,
  glossary: GlossarySchema,
  classification: ClassificationSchema,
  search: SearchSchema,
  accessibility: AccessibilitySchema,
  department: DepartmentSchema,
  project: ProjectSchema,
  editorial: EditorialSchema,
} as const satisfies Record<string, z.ZodType>;

export type ContentKind = keyof typeof CONTENT_SCHEMAS;
export type ContentOf<K extends ContentKind> = z.infer<(typeof CONTENT_SCHEMAS)[K]>;

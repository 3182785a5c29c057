import type { SourceText } from '../model/budget-document.ts';
import type { DepartmentInput } from '../model/schemas/department-schema.ts';
import type { EditorialInput } from '../model/schemas/editorial-schema.ts';
import type { ProjectInput } from '../model/schemas/project-schema.ts';
import { sha256 } from '../publish/sha256.ts';

/** All that one department's year says, as its files do. */
export interface DocumentText {
  plan: DepartmentInput;
  projects: readonly ProjectInput[];
  editorial: EditorialInput;
  source: SourceText | null;
}

/**
 * What a record of review is bound to: one hash over all that readers will see of a document. How a file spells it, its
 * comments, the order of keys and what is left blank make no difference, so that neither does a later version of the schema
 * that knows more keys. Left out are the record itself, the moment of publication, which comes after it, and line numbers.
 */
export function textHash({ plan, projects, editorial, source }: DocumentText): string {
  const { review: _, publication, ...statements } = editorial;
  const { publishedAt: __, ...published } = publication ?? {};
  const byNumber = [...projects].sort((a, b) => a.number - b.number);
  return sha256(JSON.stringify(filled({ plan, projects: byNumber, ...statements, published, source })));
}

/** A value without what is blank in it; rows of a list keep their places. */
function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => key !== 'sourceLines')
    .map(([key, child]) => [key, filled(child)] as const)
    .filter(([, child]) => !isBlank(child));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isBlank(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === false ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}

import type { FunctionalClassification } from './functional-classification.ts';
import type { Money } from './money.ts';
import type { AccessibilityInput } from './schemas/accessibility-schema.ts';
import type { DepartmentInput } from './schemas/department-schema.ts';
import type { EditorialInput } from './schemas/editorial-schema.ts';
import type { GlossaryInput } from './schemas/glossary-schema.ts';
import type { IndicatorInput, ProjectInput } from './schemas/project-schema.ts';
import type { SearchWordsInput } from './schemas/search-schema.ts';
import type { SiteInput } from './schemas/site-schema.ts';
import type { SpendingPlan } from './spending-plan.ts';
import type { TargetValue } from './target-value.ts';

/** Place in the official document a value came from: first and last line of the text, 1-based. */
export type SourceAnchor = readonly [first: number, last: number];

/** Path of a printed value inside a document, for example `projects/05/indicators/2/target`. */
export type ValuePath = string;

/** 绩效指标: the printed row and what we read from its target. */
export interface PerformanceIndicator extends Omit<IndicatorInput, 'target'> {
  target: TargetValue;
}

/** 预算项目: one printed table. `id` is the serial number in its heading, two digits or more («05»). */
export interface Project {
  id: string;
  number: number;
  heading: string;
  name: string;
  classification: FunctionalClassification | null;
  budget: { total: Money; fiscal: Money; other: Money };
  purpose: string | null;
  spendingPlan: SpendingPlan;
  goals: ProjectInput['goals'];
  indicators: PerformanceIndicator[];
  ellipsisRow: boolean;
  sourceLines: SourceAnchor | null;
}

/** 部门 / 年度: everything one department published for one year, validated, in the order printed. */
export interface BudgetDocument {
  department: string;
  fiscalYear: number;
  state: 'published' | 'draft';
  plan: DepartmentInput;
  projects: Project[];
  editorial: EditorialInput;
  /** The document as published, or `null` while there is none (a draft being written). */
  source: SourceText | null;
  /** Where each printed value stands in `source`; a value that could not be placed has no entry. */
  anchors: ReadonlyMap<ValuePath, SourceAnchor>;
  /** Hash of all it says, which a record of review is bound to. */
  textHash: string;
}

export interface SourceText {
  /** File name inside the document's `source/` folder. */
  file: string;
  text: string;
}

/** What the portal around the site brings: checked HTML of its header and footer, their style sheet, pictures by name. */
export interface PortalParts {
  header: string | null;
  footer: string | null;
  style: string | null;
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** All content of one site, past validation. Documents are sorted by department, newest year first. */
export interface SiteContent {
  site: SiteInput;
  portal: PortalParts;
  glossary: GlossaryInput;
  search: SearchWordsInput;
  /** What was tested for everyone's access; `null` before the first test. */
  accessibility: AccessibilityInput | null;
  documents: BudgetDocument[];
}

/** Serial number → permanent id: 5 → «05», 123 → «123». */
export function projectId(number: number): string {
  return String(number).padStart(2, '0');
}

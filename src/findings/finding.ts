import type { BudgetDocument, SourceAnchor, ValuePath } from '../model/budget-document.ts';

/** 高: the figure cannot be used as it stands; 中: a reader has to ask; 低: wording and form. */
export const SEVERITIES = ['高', '中', '低'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Rule families in the order they are listed. `REVIEW` is for staff only and never part of what is published. */
export const FINDING_FAMILIES = {
  MONEY: '金额',
  CODE: '项目编码',
  PLAN: '支出计划',
  TARGET: '指标值',
  INDICATOR: '绩效指标',
  BASIS: '确定依据',
  PURPOSE: '资金用途',
  GOAL: '绩效目标',
  NAME: '名称',
  TEXT: '文字',
  META: '文件信息',
  REVIEW: '公开前审核',
} as const;
export type FindingFamily = keyof typeof FINDING_FAMILIES;

/** Rule code, permanent and never renamed: family, then what is looked at. */
export type FindingCode = `${FindingFamily}_${string}`;

/** Family of a rule's code: «TARGET_BLANK» → TARGET. */
export function familyOf(code: FindingCode): FindingFamily {
  return code.slice(0, code.indexOf('_')) as FindingFamily;
}

/** A printed value a finding rests on: all of it, or the part of its words that matters. */
export interface Citation {
  path: ValuePath;
  /** Part of the printed words, to the letter; left out where the whole value is meant. */
  part?: string;
  /** Words of the source that belong to no value and stand beside this one, to the letter (a row the form left over). */
  beside?: string;
  /** Lines of the source, where they are not those of the value itself. */
  lines?: SourceAnchor;
}

/** What a rule saw at one place. `place` names at most one observation of a rule in a document; indicator rows may be counted in it. */
export interface Observation {
  place: string;
  citations: readonly Citation[];
  /** One neutral Chinese sentence: what was observed, never a verdict. */
  sentence: string;
}

/** One thing an auditor would ask of any document. */
export interface FindingRule {
  code: FindingCode;
  severity: Severity;
  /** What the rule looks at, a few words for a list of rules. */
  title: string;
  /** When the rule speaks, what it leaves alone, and on what standard it rests; for readers. */
  explanation: string;
  /** Pure: the same document always yields the same observations. Never throws. */
  observe(document: BudgetDocument): Observation[];
}

/** Printed words a finding rests on, to the letter; `null` where the source is blank. */
export interface Quotation {
  path: ValuePath;
  text: string | null;
}

/** Lines of the source text, 1-based, first and last. */
export interface FindingAnchor {
  file: string;
  lines: SourceAnchor;
}

/** One observation as it is published: a signal beside the figure, never a verdict and never a repair. */
export interface Finding {
  /** Permanent and unique within its document: rule and place, «TARGET_BLANK@projects/08/indicators/到货时间». */
  id: string;
  rule: FindingCode;
  family: FindingFamily;
  severity: Severity;
  sentence: string;
  quotations: Quotation[];
  /** Paths of the values concerned, as `data-value` has them; in the order of the quotations, each once. */
  paths: ValuePath[];
  /** Ids of the projects concerned, in the order of the paths; empty for the department's own part. */
  projects: string[];
  /** Where the words stand in the source; for a blank cell the lines between its neighbours. Empty without a source. */
  anchors: FindingAnchor[];
}

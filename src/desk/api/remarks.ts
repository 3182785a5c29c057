import type { FileId, PageValue, PathKey } from './names.ts';

/** Something an editor has to mend or know, from the same checks as `npm run check`. */
export interface DeskProblem {
  code: string;
  severity: 'error' | 'warning';
  /** What is wrong, a full Chinese sentence. */
  message: string;
  /** What to do next. */
  hint: string;
  /** Path below the project, `content/drafts/…/projects/01.yaml`. */
  file: string;
  /** The file for the desk, or `null` where the desk does not edit it. */
  id: FileId | null;
  /** 1-based; a column counts characters. */
  line: number;
  column: number;
  sourceLine: string | null;
  /** The value it stands at, or nearest around it; `null` where the place is in no value. */
  path: PathKey | null;
}

/** What the site would print beside a value (核对提示), or for `review` what the reviewer should confirm (only for staff). */
export interface DeskFinding {
  /** `TARGET_BLANK@projects/08/indicators/1` */
  id: string;
  rule: string;
  severity: '高' | '中' | '低';
  /** One neutral Chinese sentence. */
  sentence: string;
  quotations: { value: PageValue; text: string | null }[];
  /** The values concerned. */
  values: PageValue[];
  /** The same values as places in the files: one entry for each value that stands in an editable file. */
  places: { id: FileId; path: PathKey }[];
  /** `true`: a word for the secrecy and privacy review, never published. */
  review: boolean;
}

import type { ContentHash, DocumentKey, FileId, FileKind, Json, PageValue, PathKey } from './names.ts';
import type { DeskFinding, DeskProblem } from './remarks.ts';

/** `file`: what the edit form needs. */
export interface FileRequest {
  file: FileId;
}

export interface FileAnswer {
  file: FileId;
  kind: FileKind;
  title: string;
  /** The document it belongs to; `null` for the site's own files. */
  document: DocumentKey | null;
  /** Path below the project, for `/__open-in-editor`. */
  path: string;
  hash: ContentHash;
  /** The text of the file as it is. */
  text: string;
  /** From the schema: what can be filled in, in the order printed. */
  form: GroupField;
  state: FileState;
}

/** A file's values and what there is to say about them; of the saved file, or of one with unsaved edits. */
export interface FileState {
  /** Plain data of the file: `{ number: 1, heading: '…', budget: {…} }`; `null` while the text cannot be read as YAML at all. */
  values: { readonly [key: string]: Json } | null;
  /** One entry for each scalar and each row that stands in the file. */
  cells: Record<PathKey, Cell>;
  /** Of this file only. */
  problems: DeskProblem[];
  /** Those that concern a value of this file; empty while the document cannot be read. */
  findings: DeskFinding[];
  /** `false`: errors in this or other files of the document keep findings from being worked out. */
  isComplete: boolean;
}

export interface Cell {
  /** Place of the value in the file's text, 1-based. */
  line: number;
  column: number;
  /** The cell on the site's pages, where it is printed there. */
  pageValue: PageValue | null;
  /** Address of the page that prints it, with the place on it; `null` where none does. */
  address: string | null;
}

export type Field = TextField | NumberField | ChoiceField | FlagField | GroupField | ListField;

interface FieldBasics {
  /** Key in its group; '' for an item of a list and for the whole file. */
  key: string;
  /** Label in Chinese, from the schema: 项目名称. */
  title: string;
  /** What to write, or ''. */
  hint: string;
  /** May be `null` (原文空白). */
  nullable: boolean;
  /** May be left out of the file. */
  optional: boolean;
}

/** Text; `''` is never written (the checks say what to do). */
export interface TextField extends FieldBasics {
  type: 'text';
}
export interface NumberField extends FieldBasics {
  type: 'number';
  min: number | null;
  max: number | null;
}
export interface ChoiceField extends FieldBasics {
  type: 'choice';
  options: string[];
}
export interface FlagField extends FieldBasics {
  type: 'flag';
}
export interface GroupField extends FieldBasics {
  type: 'group';
  fields: Field[];
  /** What a new, empty one is: the value to put where it was `null` or missing. */
  blank: { readonly [key: string]: Json };
}
export interface ListField extends FieldBasics {
  type: 'list';
  item: Field;
  /** Fixed number of items (原文行号 has 2), or `null`. */
  length: number | null;
  /** Fewest items. */
  min: number;
  /** What a new, empty row is, to `insert`. */
  blank: Json;
}

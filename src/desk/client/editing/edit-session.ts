import type { Edit, FilePath, Json } from '../../desk-api.ts';
import { editValues } from '../../yaml/edit-values.ts';
import { compactEdits } from './compact-edits.ts';

interface Step {
  edits: readonly Edit[];
  values: Json;
}

/** The unsaved changes to one file, step by step, so that each can be taken back and made again. */
export class EditSession {
  #steps: Step[];
  #at = 0;
  /** Place of the cell being typed in: what is typed there is one step, until it is left. */
  #typing: string | null = null;
  readonly #changed: () => void;

  /** `changed` is called after every change to the values. */
  constructor(values: Json, changed: () => void) {
    this.#steps = [{ edits: [], values }];
    this.#changed = changed;
  }

  get values(): Json {
    return this.#step.values;
  }

  get edits(): readonly Edit[] {
    return compactEdits(this.#step.edits);
  }

  get canUndo(): boolean {
    return this.#at > 0;
  }

  get canRedo(): boolean {
    return this.#at < this.#steps.length - 1;
  }

  /** Gives cells a value as one step; typing on in the same cell goes on with that step. */
  type(paths: readonly FilePath[], value: Json): void {
    const key = JSON.stringify(paths);
    if (this.#typing === key) this.#at--;
    this.#take(paths.map((path) => ({ kind: 'set', path, value })));
    this.#typing = key;
  }

  /** Makes changes as one step. */
  make(...edits: Edit[]): void {
    this.#typing = null;
    this.#take(edits);
  }

  /** Ends the step of typing: what is typed next is a step of its own. */
  pause(): void {
    this.#typing = null;
  }

  undo(): void {
    if (this.canUndo) this.#go(this.#at - 1);
  }

  redo(): void {
    if (this.canRedo) this.#go(this.#at + 1);
  }

  #go(at: number): void {
    this.#typing = null;
    this.#at = at;
    this.#changed();
  }

  #take(edits: readonly Edit[]): void {
    const values = edits.reduce<Json>(editValues, this.values);
    const step = { edits: [...this.#step.edits, ...edits], values };
    this.#steps = [...this.#steps.slice(0, this.#at + 1), step];
    this.#at++;
    this.#changed();
  }

  get #step(): Step {
    return this.#steps[this.#at] as Step;
  }
}

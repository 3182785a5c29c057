import type { FilePath, PathKey } from '../../desk-api.ts';
import { make } from '../make-element.ts';
import type { EditSession } from './edit-session.ts';

/** What the parts of a form share. */
export interface FormContext {
  session: EditSession;
  /** Builds the form again after rows came, went or moved, and puts the focus on a cell or control. */
  rebuild(focus?: string): void;
}

export const pathKey = (path: FilePath): PathKey => path.join('/');

/** Id of the control of a value. */
export const controlId = (path: FilePath): string => `v/${pathKey(path)}`;

/** The place for remarks on a value; what belongs to no closer place stands here too. */
export function notesPlace(path: FilePath, label?: string): HTMLElement {
  const key = pathKey(path);
  return make('div', { class: 'notes', id: `n/${key}`, 'data-notes': key, 'data-label': label });
}

/** Makes textareas as high as their text, where the browser does not do it itself. */
export function fitHeights(within: ParentNode): void {
  if (CSS.supports('field-sizing', 'content')) return;
  const areas = [...within.querySelectorAll('textarea')];
  for (const area of areas) area.style.blockSize = 'auto';
  const heights = areas.map(({ scrollHeight }) => scrollHeight);
  for (const [index, area] of areas.entries()) area.style.blockSize = `${(heights[index] ?? 0) + 2}px`;
}

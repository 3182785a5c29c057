import type { Problem } from '../../source/problem.ts';

/** Names of the messages between the preview and its open pages. */
export const STATE_EVENT = 'mingbai:state';
export const HELLO_EVENT = 'mingbai:hello';

/** Name of the entry of the header Server-Timing that says which version a page was made of; scripts of the page can read it. */
export const VERSION_TIMING = 'content';

/** A mistake as the panel shows it. */
export type PanelProblem = Omit<Problem, 'code' | 'severity'>;

/** What the preview tells every open page, at the start and after every change. */
export interface PreviewMessage {
  /** Counts the changes to the content since the preview started. */
  version: number;
  /** Differs when pages have to be loaded anew as a whole. */
  frame: string;
  problems: readonly PanelProblem[];
  /** One line about a fault of this program. */
  bug: string | null;
  /** Whether there is a content to show, be it an older one. */
  isShowable: boolean;
  /** Whether the computer names an editor that a file can be opened with. */
  hasEditor: boolean;
}

import { compare } from '../actions/compare-action.ts';
import { dashboard } from '../actions/dashboard-action.ts';
import { addProject, newYear, removeProject } from '../actions/document-actions.ts';
import { check, preview, save } from '../actions/edit-actions.ts';
import { file, history, restore, version } from '../actions/file-actions.ts';
import { publish, retract, review } from '../actions/publish-actions.ts';
import type { DeskAction, DeskActions } from '../desk-api.ts';
import type { Desk } from './desk.ts';

type Answers = {
  [A in DeskAction]: (
    desk: Desk,
    request: DeskActions[A]['request'],
  ) => DeskActions[A]['answer'] | Promise<DeskActions[A]['answer']>;
};

/** Every action of the desk. */
export const ACTIONS: Answers = {
  dashboard,
  file,
  check,
  preview,
  save,
  history,
  version,
  restore,
  'new-year': newYear,
  'add-project': addProject,
  'remove-project': removeProject,
  compare,
  review,
  publish,
  retract,
  import: () => ({
    kind: 'unavailable',
    message: '现在还不能从 Word 文件导入，以后会有。请先用首页的“照这个结构建新年度”，再照原文填写。',
  }),
};

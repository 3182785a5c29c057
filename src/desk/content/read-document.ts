import type { BudgetDocument } from '../../model/budget-document.ts';
import { isLeftover } from '../../source/content-files.ts';
import { parseDocumentFolder } from '../../source/parse-document-folder.ts';
import type { Problem } from '../../source/problem.ts';
import { readYamlFile } from '../../source/read-yaml-file.ts';
import type { ContentDocument } from '../content-ids.ts';
import type { ContentStore } from '../store/content-store.ts';
import type { FolderFiles } from '../store/folder-files.ts';

/** A document as the checks read it; `document` is `null` while errors keep it from being read. */
export interface ReadDocument {
  document: BudgetDocument | null;
  problems: Problem[];
}

/** Reads a document from files given by their path in its folder. */
export function readDocument(store: ContentStore, key: ContentDocument, files: FolderFiles): ReadDocument {
  const { folder, department, fiscalYear, area } = key;
  const kept = [...files].filter(([path]) => !path.split('/').some(isLeftover));
  return parseDocumentFolder(
    {
      folder,
      department,
      fiscalYear,
      state: area === 'drafts' ? 'draft' : 'published',
      files: new Map(kept),
    },
    readCodes(store),
  );
}

function readCodes(store: ContentStore) {
  const path = 'content/classification.yaml';
  const bytes = store.read({ path });
  return (bytes && readYamlFile(path, bytes, 'classification').located?.value.codes) ?? null;
}

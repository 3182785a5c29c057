import { SITE_FOLDERS } from '../model/addresses.ts';
import type { BudgetDocument, SiteContent } from '../model/budget-document.ts';
import type { ContentKind, ContentOf } from '../model/schemas/content-schemas.ts';
import { type ContentFiles, MOVE_NOTE } from './content-files.ts';
import { type DocumentFiles, parseDocumentFolder } from './parse-document-folder.ts';
import { sitePlaceholders } from './placeholder-problems.ts';
import { ContentError, type Problem, problem, sortProblems } from './problem.ts';
import { readPortal } from './read-portal.ts';
import { type LocatedValue, readYamlFile } from './read-yaml-file.ts';

const SITE_FILES = [
  'site',
  'glossary',
  'classification',
  'search',
  'accessibility',
] as const satisfies readonly ContentKind[];

/** Folders of `content/` that hold departments. */
const AREAS = ['data', 'drafts'];

/** Which documents are wanted. Only the local preview asks for drafts; see `publish/gate.ts`. */
export type Audience = 'public' | 'staff';

/**
 * Files → the whole content of a site, or `null`, with every problem of the run, and the documents without a mistake.
 * Drafts are read (and their problems reported) for `staff` only; for `public` they are as if they did not exist.
 */
export function parseContent(
  files: ContentFiles,
  audience: Audience,
): { content: SiteContent | null; documents: BudgetDocument[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <K extends ContentKind>(kind: K): LocatedValue<ContentOf<K>> | null => {
    const file = `content/${kind}.yaml`;
    const bytes = files.get(file);
    if (!bytes) {
      problems.push(problem('FILE_MISSING', { file, line: 1, column: 1 }, { name: file }));
      return null;
    }
    const result = readYamlFile(file, bytes, kind);
    problems.push(...result.problems);
    return result.located;
  };
  const site = read('site');
  const glossary = read('glossary');
  const classification = read('classification');
  // A site may do without words of its own for search.
  const search = files.has('content/search.yaml') ? read('search') : null;
  // Nor can it tell of tests before there were any.
  const accessibility = files.has('content/accessibility.yaml') ? read('accessibility') : null;
  if (site) problems.push(...sitePlaceholders(site));
  const portal = site && readPortal(files, site);
  if (portal) problems.push(...portal.problems);
  if (glossary) problems.push(...duplicates(glossary, 'terms', 'id', 'TERM_DUPLICATE'));
  if (classification) problems.push(...duplicates(classification, 'codes', 'code', 'CODE_DUPLICATE'));

  const folders = documentFolders(files, audience);
  problems.push(...folders.problems);
  const documents: BudgetDocument[] = [];
  for (const folder of folders.documents) {
    const parsed = parseDocumentFolder(folder, classification?.value.codes ?? null);
    problems.push(...parsed.problems);
    if (parsed.document && isPublishable(parsed.problems)) documents.push(parsed.document);
  }
  const sorted = sortDocuments(documents);
  const content =
    site && portal && glossary && classification && isPublishable(problems)
      ? {
          site: site.value,
          portal: portal.portal,
          glossary: glossary.value,
          search: search?.value ?? { ignored: [], aliases: [] },
          accessibility: accessibility?.value ?? null,
          documents: sorted,
        }
      : null;
  return { content, documents: sorted, problems: sortProblems(problems) };
}

function isPublishable(problems: readonly Problem[]): boolean {
  return problems.every(({ severity }) => severity === 'warning');
}

/** The content, or a ContentError carrying every problem. Warnings do not stop it. */
export function requireContent(files: ContentFiles, audience: Audience): SiteContent {
  const { content, problems } = parseContent(files, audience);
  if (!content) throw new ContentError(problems);
  return content;
}

function documentFolders(
  files: ContentFiles,
  audience: Audience,
): { documents: DocumentFiles[]; problems: Problem[] } {
  const folders = new Map<string, DocumentFiles>();
  const problems: Problem[] = [];
  const wanted = audience === 'staff' ? AREAS : ['data'];
  for (const [file, bytes] of files) {
    const [, area, department, year, ...rest] = file.split('/');
    if (file === MOVE_NOTE) {
      problems.push(problem('MOVE_UNFINISHED', { file, line: 1, column: 1 }));
      continue;
    }
    if (area === undefined || department === undefined) {
      if (!SITE_FILES.some((kind) => file === `content/${kind}.yaml`))
        problems.push(unexpected(file, SITE_FILES));
      continue;
    }
    if (area === 'portal') continue;
    if (!AREAS.includes(area)) {
      problems.push(
        problem(
          'FILE_UNEXPECTED',
          { file, line: 1, column: 1 },
          { expected: 'data、drafts、handbook、portal 四个文件夹' },
        ),
      );
      continue;
    }
    if (!wanted.includes(area)) continue;
    const path = rest.join('/');
    if (year === undefined || path === '') {
      problems.push(
        problem('FILE_UNEXPECTED', { file, line: 1, column: 1 }, { expected: '部门文件夹和年度文件夹' }),
      );
      continue;
    }
    const badName = !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(department)
      ? department
      : !/^\d{4}$/.test(year)
        ? year
        : null;
    const folder = `content/${area}/${department}/${year}`;
    const isTaken = badName === null && SITE_FOLDERS.has(department);
    if (badName || isTaken) {
      const code = isTaken ? 'FOLDER_NAME_TAKEN' : 'FOLDER_NAME';
      if (!folders.has(folder))
        problems.push(problem(code, { file, line: 1, column: 1 }, { name: badName ?? department }));
      folders.set(folder, null as never);
      continue;
    }
    const known = folders.get(folder);
    if (known) known.files.set(path, bytes);
    else {
      const state = area === 'drafts' ? 'draft' : 'published';
      folders.set(folder, {
        folder,
        department,
        fiscalYear: Number(year),
        state,
        files: new Map([[path, bytes]]),
      });
    }
  }
  return { documents: [...folders.values()].filter(Boolean), problems };
}

function unexpected(file: string, expected: readonly string[]): Problem {
  return problem(
    'FILE_UNEXPECTED',
    { file, line: 1, column: 1 },
    { expected: expected.map((kind) => `${kind}.yaml`).join('、') },
  );
}

function duplicates(
  located: LocatedValue<object>,
  list: string,
  key: string,
  code: 'TERM_DUPLICATE' | 'CODE_DUPLICATE',
): Problem[] {
  const seen = new Set<string>();
  const rows = (located.value as Record<string, Record<string, string>[]>)[list] ?? [];
  return rows.flatMap((row, index) => {
    const value = row[key] as string;
    const isRepeated = seen.has(value);
    seen.add(value);
    return isRepeated ? [problem(code, located.locate([list, index, key]), { [key]: value })] : [];
  });
}

export function sortDocuments(documents: readonly BudgetDocument[]): BudgetDocument[] {
  return [...documents].sort(
    (a, b) =>
      (a.department < b.department ? -1 : a.department > b.department ? 1 : 0) ||
      b.fiscalYear - a.fiscalYear ||
      (a.state < b.state ? 1 : -1),
  );
}

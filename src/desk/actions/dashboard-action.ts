import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findingsOf, reviewFindingsOf } from '../../findings/findings-of.ts';
import { documentAddress } from '../../model/addresses.ts';
import type { BudgetDocument } from '../../model/budget-document.ts';
import { printedValues } from '../../model/printed-values.ts';
import { UNFILLED } from '../../model/unfilled.ts';
import { newestRelease } from '../../package/release-folder.ts';
import { sha256 } from '../../publish/sha256.ts';
import { readContent } from '../../source/content-files.ts';
import { parseContent } from '../../source/parse-content.ts';
import { type Problem, problem } from '../../source/problem.ts';
import { fileTitle } from '../content/file-title.ts';
import { knownDocuments } from '../content/known-documents.ts';
import { readDocument } from '../content/read-document.ts';
import { deskProblem } from '../content/remarks.ts';
import { reviewState } from '../content/review-state.ts';
import { sinceRelease } from '../content/since-release.ts';
import { type ContentDocument, type ContentFile, contentFile, fileIdOf, SITE_KINDS } from '../content-ids.ts';
import type {
  DashboardAnswer,
  DepartmentSummary,
  DocumentSummary,
  FileSummary,
  HandbookPage,
  YearSummary,
} from '../desk-api.ts';
import type { Desk } from '../server/desk.ts';
import { filesHash, OddEntryError } from '../store/folder-files.ts';
import { isError } from './edit-actions.ts';

/** Everything there is, at a glance. */
export function dashboard(desk: Desk): DashboardAnswer {
  const { root } = desk.store;
  const { files, problems: unreadable } = readContent(root);
  const known = knownDocuments(files.keys());
  // Documents are checked one by one below.
  const others = [...files].filter(([path]) => !known.some(({ folder }) => path.startsWith(`${folder}/`)));
  const problems = [...unreadable, ...parseContent(new Map(others), 'staff').problems];
  const documents = known.filter((document) => isReal(desk, document, problems));
  const release = newestRelease(join(root, 'release'));
  const summaries = documents.map((document) => summaryOf(desk, document, release));
  return {
    departments: departmentsOf(documents, summaries),
    siteFiles: SITE_KINDS.flatMap((kind) => {
      const file = contentFile(kind) as ContentFile;
      const bytes = files.get(file.path);
      return bytes ? [fileSummary(file, bytes, problems)] : [];
    }),
    handbook: handbookOf(root),
    problems: problems
      .filter(({ file }) => !documents.some(({ folder }) => file.startsWith(`${folder}/`)))
      .map((found) => deskProblem(found)),
    release: release === null ? null : { name: release, date: release.replace(/-[0-9a-f]+$/, '') },
    notice: desk.notice,
  };
}

/** Whether a document is made of files; where a link stands in it, that is a problem and the desk leaves it alone. */
function isReal({ store }: Desk, document: ContentDocument, problems: Problem[]): boolean {
  try {
    store.files(document);
    return true;
  } catch (error) {
    if (!(error instanceof OddEntryError)) throw error;
    const place = { file: document.folder, line: 1, column: 1 };
    problems.push(problem('FILE_UNREADABLE', place, { reason: '里面有链接，编辑台不跟着链接走' }));
    return false;
  }
}

interface Summary extends DocumentSummary {
  name: string | null;
}

function summaryOf({ store }: Desk, key: ContentDocument, release: string | null): Summary {
  const files = store.files(key);
  const { document, problems } = readDocument(store, key, files);
  const count = (severity: string): number => problems.filter((found) => found.severity === severity).length;
  return {
    name: document?.editorial.departmentName.used ?? null,
    document: key.key,
    hash: filesHash(files) ?? '',
    title: document?.plan.title ?? null,
    address: documentAddress(key),
    files: filesOf(key, files, problems),
    problems: { errors: count('error'), warnings: count('warning') },
    findings: document && findingCounts(document),
    reviewWords: document && reviewFindingsOf(document).length,
    review: reviewState(files, document),
    sinceRelease:
      key.area === 'data' && document && release !== null
        ? sinceRelease(join(store.root, 'release', release, 'site'), document)
        : null,
    values: document && valueCounts(document),
  };
}

function filesOf(
  { folder }: ContentDocument,
  files: ReadonlyMap<string, Uint8Array>,
  problems: readonly Problem[],
): FileSummary[] {
  const rank = (path: string): number =>
    path === 'department.yaml' ? -2 : path === 'editorial.yaml' ? -1 : Number(/\d+/.exec(path)?.[0] ?? 0);
  return [...files.keys()]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((path) => {
      const id = fileIdOf(`${folder}/${path}`);
      const file = id && contentFile(id);
      return file ? [fileSummary(file, files.get(path) as Uint8Array, problems)] : [];
    });
}

function fileSummary(file: ContentFile, bytes: Uint8Array, problems: readonly Problem[]): FileSummary {
  const own = problems.filter((found) => found.file === file.path);
  const errors = own.filter(isError).length;
  return {
    id: file.id,
    kind: file.kind,
    title: fileTitle(file, bytes),
    file: file.path,
    hash: sha256(bytes),
    errors,
    warnings: own.length - errors,
    unfilled: new TextDecoder().decode(bytes).split(UNFILLED).length - 1,
  };
}

function findingCounts(document: BudgetDocument): Record<'高' | '中' | '低', number> {
  const counts = { 高: 0, 中: 0, 低: 0 };
  for (const { severity } of findingsOf(document, document.editorial.findings)) counts[severity]++;
  return counts;
}

function valueCounts(document: BudgetDocument): { total: number; blank: number } {
  const values = printedValues(document);
  return { total: values.length, blank: values.filter(({ text }) => text === null).length };
}

function departmentsOf(
  documents: readonly ContentDocument[],
  summaries: readonly Summary[],
): DepartmentSummary[] {
  const slugs = [...new Set(documents.map(({ department }) => department))].sort();
  return slugs.map((slug) => {
    const own = documents.flatMap((document, index) =>
      document.department === slug ? [{ ...document, summary: summaries[index] as Summary }] : [],
    );
    const years = [...new Set(own.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a);
    const at = (year: number, area: string): Summary | null =>
      own.find((document) => document.fiscalYear === year && document.area === area)?.summary ?? null;
    const listed: YearSummary[] = years.map((fiscalYear) => ({
      fiscalYear,
      draft: withoutName(at(fiscalYear, 'drafts')),
      published: withoutName(at(fiscalYear, 'data')),
    }));
    const names = years.flatMap((year) => [at(year, 'data')?.name, at(year, 'drafts')?.name]);
    return { slug, name: names.find((name) => typeof name === 'string') ?? slug, years: listed };
  });
}

function withoutName(summary: Summary | null): DocumentSummary | null {
  if (!summary) return null;
  const { name: _, ...rest } = summary;
  return rest;
}

function handbookOf(root: string): HandbookPage[] {
  const folder = join(root, 'content/handbook');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => {
      const stem = name.slice(0, -'.mdx'.length);
      const matter = frontMatter(readFileSync(join(folder, name), 'utf8'));
      return {
        file: `content/handbook/${name}`,
        title: String(matter['title'] ?? stem),
        description: String(matter['description'] ?? ''),
        address: existsSync(join(root, 'src/pages', `${stem}.astro`)) ? `/${stem}/` : null,
      };
    });
}

function frontMatter(text: string): Record<string, unknown> {
  try {
    return (parse(/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '') ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

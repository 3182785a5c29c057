import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BudgetDocument, SiteContent } from '../../model/budget-document.ts';
import { keepLiveContent } from '../../publish/live-content.ts';
import type { GeneratedPage } from '../../render/mdx.ts';
import { renderPages } from '../../render/render-pages.ts';
import { writePages } from '../../render/write-pages.ts';
import { type ContentFiles, readContentFiles } from '../../source/content-files.ts';
import { parseContent, sortDocuments } from '../../source/parse-content.ts';
import { ContentError, type Problem } from '../../source/problem.ts';

/** What the preview knows of the content on disk. */
export interface PreviewState {
  /** Mistakes an editor has to mend; while a document has any, its pages show it as it was before them. */
  problems: readonly Problem[];
  /** A fault of this program, not of the content. */
  bug: Error | null;
  /** Whether there is a content to show, be it an older one. */
  isShowable: boolean;
}

/**
 * The content a running preview shows: published and drafts together, each document as it last was without a mistake, so that
 * one who works on a year is not kept waiting by a mistake in another.
 */
export class PreviewContent {
  readonly #root: string;
  #pages: ReadonlyMap<string, GeneratedPage> = new Map();
  /** The documents shown last, drafts and published. */
  #documents: readonly BudgetDocument[] = [];
  #state: PreviewState = { problems: [], bug: null, isShowable: false };
  #frame = '';
  #unsaved: ContentFiles = new Map();
  /** What the disk had in the place of the unsaved bytes. */
  #edited: ContentFiles = new Map();

  constructor(root: string) {
    this.#root = root;
  }

  get state(): PreviewState {
    return this.#state;
  }

  /** What stands around the words of every page: changes when an open page has to be loaded anew as a whole. */
  get frame(): string {
    return this.#frame;
  }

  /**
   * Other bytes than the disk has, for files being edited; `null`: the disk's again. Seen at the next refresh, and until somebody
   * else saves the file.
   */
  useUnsaved(files: ContentFiles | null): void {
    this.#unsaved = files ?? new Map();
    this.#edited = new Map([...this.#unsaved.keys()].map((path) => [path, bytesOf(join(this.#root, path))]));
  }

  /** Reads the content again and makes its pages. Returns the paths below `content/pages/` of those that changed. */
  refresh(): string[] {
    try {
      const files = this.#files();
      const { content: whole, problems } = parseContent(files, 'staff');
      const errors = problems.filter(({ severity }) => severity === 'error');
      const content = whole ?? this.#withoutMistakes(files, errors);
      this.#state = { problems: errors, bug: null, isShowable: this.#state.isShowable };
      if (!content) return [];
      this.#documents = content.documents;
      return this.#show(oneToAnAddress(content));
    } catch (error) {
      if (error instanceof ContentError) {
        this.#state = { ...this.#state, problems: error.problems, bug: null };
        return [];
      }
      this.#state = { ...this.#state, bug: error instanceof Error ? error : new Error(String(error)) };
      return [];
    }
  }

  /** The content with documents that have a mistake as they last were without one; `null` where the site's own files have one. */
  #withoutMistakes(files: ContentFiles, errors: readonly Problem[]): SiteContent | null {
    const faulty = new Set(errors.map(({ file }) => documentFolder(file)));
    const good = new Map([...files].filter(([path]) => !faulty.has(documentFolder(path) ?? '')));
    const { content } = parseContent(good, 'staff');
    if (!content) return null;
    const before = this.#documents.filter((document) => faulty.has(folderOf(document)));
    const documents = sortDocuments([...content.documents, ...before]);
    return documents.length > 0 ? { ...content, documents } : null;
  }

  #files(): ContentFiles {
    const saved = readContentFiles(this.#root);
    const isStill = (path: string): boolean =>
      Buffer.compare(saved.get(path) ?? NOTHING, this.#edited.get(path) ?? NOTHING) === 0;
    return new Map([...saved, ...[...this.#unsaved].filter(([path]) => isStill(path))]);
  }

  #show(content: SiteContent): string[] {
    const before = this.#pages;
    const pages = renderPages(content);
    writePages(join(this.#root, 'content/pages'), pages);
    this.#pages = pages;
    this.#frame = frameOf(content);
    this.#state = { ...this.#state, isShowable: true };
    keepLiveContent({
      content,
      pages: new Map([...pages].map(([path, { matter }]) => [`/content/pages/${path}`, matter])),
    });
    return [...pages].filter(([path, { text }]) => before.get(path)?.text !== text).map(([path]) => path);
  }
}

const NOTHING = new Uint8Array();

/** «content/drafts/gaoxin-gongan/2022», of a file in it and of the folder itself; `null` of what belongs to no document. */
function documentFolder(path: string): string | null {
  return /^content\/(?:data|drafts)\/[^/]+\/[^/]+(?=\/|$)/.exec(path)?.[0] ?? null;
}

function folderOf({ state, department, fiscalYear }: BudgetDocument): string {
  return `content/${state === 'draft' ? 'drafts' : 'data'}/${department}/${fiscalYear}`;
}

/** What the disk has; nothing for a file that is gone or cannot be read. */
function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return NOTHING;
  }
}

/** A draft stands at the address it will have; the published document of the same year gives way to it. */
function oneToAnAddress(content: SiteContent): SiteContent {
  const key = ({ department, fiscalYear }: BudgetDocument): string => `${department}/${fiscalYear}`;
  const drafts = new Set(content.documents.filter(({ state }) => state === 'draft').map(key));
  return {
    ...content,
    documents: content.documents.filter(
      (document) => document.state === 'draft' || !drafts.has(key(document)),
    ),
  };
}

function frameOf({ site, documents }: SiteContent): string {
  return JSON.stringify([
    site,
    ...documents.map(({ department, fiscalYear, state, editorial, plan, source }) => [
      department,
      fiscalYear,
      state,
      editorial.departmentName.used,
      plan.safeguards !== null,
      source?.file,
    ]),
  ]);
}

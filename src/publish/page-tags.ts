import type { BudgetDocument } from '../model/budget-document.ts';
import type { ColumnKey } from '../model/schemas/columns-schema.ts';
import type { SiteInput } from '../model/schemas/site-schema.ts';

/** What is printed where a document does not say something. */
export const UNSTATED = '原文未载明';
/** What is printed where the site's own official words are not known yet. */
const SAMPLE = '示例';

/** What a page is to an inspection: the home page, a page of a column, or an article in one. */
export type PageRole =
  | { kind: 'home' }
  | { kind: 'list'; column: ColumnKey }
  | { kind: 'detail'; column: ColumnKey; articleTitle: string };

export interface TaggedPage {
  role: PageRole;
  site: SiteInput;
  /** The document the page is about. */
  document?: BudgetDocument | undefined;
  description: string;
  /** Full address of the page, and of a picture of it; `null` while the site has no address. */
  url: string | null;
  image: string | null;
}

/**
 * The tags of a government web page (国办发〔2017〕47号, 网页标签), in their order: 3 on the home page, 7 on a page of a column,
 * 10 on an article, and the optional ones of an article that can be told. None is ever empty.
 */
export function pageTags({ role, site, document, description, url, image }: TaggedPage): [string, string][] {
  const tags: [string, string][] = [
    ['SiteName', site.name],
    ['SiteDomain', site.origin ? new URL(site.origin).hostname : SAMPLE],
    ['SiteIDCode', site.siteIdCode ?? SAMPLE],
  ];
  if (role.kind === 'home') return tags;
  const column = site.columns[role.column];
  tags.push(
    ['ColumnName', column.name],
    ['ColumnDescription', column.description],
    ['ColumnKeywords', column.keywords],
    ['ColumnType', column.type],
  );
  if (role.kind === 'list') return tags;
  const publication = document?.editorial.publication;
  tags.push(
    ['ArticleTitle', role.articleTitle],
    ['PubDate', publication?.publishedAt ?? UNSTATED],
    ['ContentSource', publication?.publisher ?? UNSTATED],
    ['Keywords', column.keywords],
    ['Description', description],
  );
  if (image) tags.push(['Image', image]);
  if (url) tags.push(['Url', url]);
  return tags;
}

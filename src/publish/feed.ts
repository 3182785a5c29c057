import { documentAddress } from '../model/addresses.ts';
import type { SiteContent } from '../model/budget-document.ts';
import { valueWords } from '../model/value-words.ts';
import { withoutDirections } from '../model/writing-direction.ts';
import { correctionsOf } from './corrections.ts';
import { siteAddress } from './site-address.ts';

/** Something a reader may be told of: a document published, or a place corrected. */
export interface FeedEntry {
  /** Address from the site's root. */
  address: string;
  title: string;
  summary: string;
  /** Time in Beijing, RFC 3339. */
  updated: string;
}

/** What was published and corrected, newest first. Times are the content's; what has none is left out. */
export function feedEntries({ documents }: Pick<SiteContent, 'documents'>): FeedEntry[] {
  const published = documents.filter(({ state }) => state === 'published');
  const releases = published.flatMap((document): FeedEntry[] => {
    const { publication, departmentName } = document.editorial;
    if (!publication?.publishedAt) return [];
    const title = publication.title ?? `${departmentName.used}${document.fiscalYear}年预算绩效目标`;
    const summary = publication.summary ?? `${document.projects.length}个预算项目。`;
    const updated = `${publication.publishedAt.replace(' ', 'T')}:00+08:00`;
    return [{ address: documentAddress(document), title: `发布：${title}`, summary, updated }];
  });
  const corrections = correctionsOf(published).map(
    ({ anchor, date, document, path, before, after, reason }): FeedEntry => ({
      address: `/corrections/#${anchor}`,
      title: `更正：${document.editorial.departmentName.used}${document.fiscalYear}年预算绩效目标`,
      summary: `${path ? `${valueWords(document, path)}。` : ''}原来：${before ?? '空白'}；改成：${after ?? '空白'}。原因：${reason}`,
      updated: `${date}T00:00:00+08:00`,
    }),
  );
  return [...releases, ...corrections].sort((a, b) =>
    a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1,
  );
}

/** Whether there is a feed: it needs the site's address and something to tell. */
export function hasFeed(content: Pick<SiteContent, 'site' | 'documents'>): boolean {
  return content.site.origin !== null && feedEntries(content).length > 0;
}

/** The Atom feed of a site that has one. */
export function atomFeed(content: Pick<SiteContent, 'site' | 'documents'>): string {
  const { site } = content;
  const entries = feedEntries(content);
  const home = siteAddress(site, '/') as string;
  const author = site.organizer ?? site.name;
  const lines = entries.flatMap(({ address, title, summary, updated }) => {
    const url = siteAddress(site, address) as string;
    return [
      '  <entry>',
      `    <id>${xmlText(url)}</id>`,
      `    <title>${xmlText(title)}</title>`,
      `    <link href="${xmlText(url)}"/>`,
      `    <updated>${updated}</updated>`,
      `    <summary>${xmlText(summary)}</summary>`,
      '  </entry>',
    ];
  });
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>${xmlText(home)}</id>`,
    `  <title>${xmlText(`${site.name}：发布和更正`)}</title>`,
    `  <link href="${xmlText(home)}"/>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(siteAddress(site, '/feed.xml') as string)}"/>`,
    `  <updated>${entries[0]?.updated}</updated>`,
    `  <author><name>${xmlText(author)}</name></author>`,
    ...lines,
    '</feed>',
  ].join('\n')}\n`;
}

function xmlText(text: string): string {
  // Readers of feeds show titles beside those of others.
  return withoutDirections(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

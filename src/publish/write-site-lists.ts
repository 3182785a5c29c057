import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteContent } from '../model/budget-document.ts';
import { listFiles } from '../source/content-files.ts';
import { atomFeed, hasFeed } from './feed.ts';
import { LARGE_FOLDER } from './large-pages.ts';
import { siteAddress } from './site-address.ts';

/**
 * Writes what machines read of a finished site: `robots.txt` always; `sitemap.xml` and `feed.xml` where the site's address is
 * known, because both hold whole addresses.
 */
export function writeSiteLists(folder: string, content: Pick<SiteContent, 'site' | 'documents'>): void {
  const { site } = content;
  const map = siteAddress(site, '/sitemap.xml');
  const robots = ['User-agent: *', 'Disallow:', ...(map ? [`Sitemap: ${map}`] : [])];
  writeFileSync(join(folder, 'robots.txt'), `${robots.join('\n')}\n`);
  if (map) writeFileSync(join(folder, 'sitemap.xml'), sitemap(folder, content));
  if (hasFeed(content)) writeFileSync(join(folder, 'feed.xml'), atomFeed(content));
}

/** Every page of the folder but the copies in large text, with the day its document was published. */
function sitemap(folder: string, { site, documents }: Pick<SiteContent, 'site' | 'documents'>): string {
  const urls = listFiles(folder)
    .filter((path) => /(?:^|\/)index\.html$/.test(path) && !path.startsWith(`${LARGE_FOLDER}/`))
    .map((path) => `/${path.replace(/index\.html$/, '')}`)
    .map((address) => {
      const document = documents.find(({ department, fiscalYear }) =>
        address.startsWith(`/${department}/${fiscalYear}/`),
      );
      const day = document?.editorial.publication?.publishedAt?.slice(0, 10);
      const lastmod = day ? `<lastmod>${day}</lastmod>` : '';
      return `  <url><loc>${siteAddress(site, address)}</loc>${lastmod}</url>`;
    });
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
  ].join('\n')}\n`;
}

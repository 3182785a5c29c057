import type { BudgetDocument, SiteContent } from '../model/budget-document.ts';
import { isOutdated } from '../model/is-outdated.ts';
import { isPublicHost } from './public-host.ts';

/** Something a government host asks for that the content does not hold yet. */
export interface Missing {
  /** The file to write it in, below the project folder. */
  file: string;
  key: string;
  /** What it is, in Chinese. */
  title: string;
}

const SITE_FILE = 'content/site.yaml';
const OF_SITE = [
  ['origin', '网址'],
  ['siteIdCode', '网站标识码'],
  ['organizer', '主办单位'],
  ['contact', '联系方式'],
  ['icp', 'ICP备案号'],
  ['policeRecord', '公安备案号'],
  ['errorReport', '“我为政府网站找错”的网址'],
] as const;
const OF_PUBLICATION = [
  ['title', '名称'],
  ['publisher', '发布机构'],
  ['publishedAt', '发布日期和时间'],
] as const;

/** All that is missing before the content may go onto a government host; drafts are not looked at. */
export function missingForProduction({
  site,
  documents,
}: Pick<SiteContent, 'site' | 'documents'>): Missing[] {
  const ofSite: Missing[] = OF_SITE.filter(([key]) => site[key] === null).map(([key, title]) => ({
    file: SITE_FILE,
    key,
    title,
  }));
  if (site.origin && !isPublicHost(new URL(site.origin).hostname))
    ofSite.push({ file: SITE_FILE, key: 'origin', title: '网址现在写的是内部的地址，读者打不开' });
  const published = documents.filter(({ state }) => state === 'published');
  // An empty column fails the inspection of a government site.
  const none =
    published.length === 0 ? [{ file: 'content/data', key: '部门/年度', title: '还没有要公开的文件' }] : [];
  return [...ofSite, ...none, ...published.flatMap(missingOfDocument)];
}

/** Whether the site may only be shown as a demonstration, 「示例」: something official is still missing. */
export function isDemonstration(content: Pick<SiteContent, 'site' | 'documents'>): boolean {
  return missingForProduction(content).length > 0;
}

function missingOfDocument(document: BudgetDocument): Missing[] {
  const { department, fiscalYear, editorial } = document;
  const file = `content/data/${department}/${fiscalYear}/editorial.yaml`;
  const { publication, review } = editorial;
  return [
    ...OF_PUBLICATION.filter(([key]) => !publication?.[key]).map(([key, title]) => ({
      file,
      key: `publication.${key}`,
      title,
    })),
    ...(review === null ? [{ file, key: 'review', title: '公开前审查：审查人、日期、结果' }] : []),
    ...(isOutdated(document)
      ? [{ file, key: 'review.textHash', title: '审查以后内容又有改动，要重新审查' }]
      : []),
  ];
}

/** Why a site may not be made for a government host: all that is missing. */
export function formatRefusal(missing: readonly Missing[]): string {
  return `还不能正式发布，缺 ${missing.length} 项：\n${formatMissing(missing)}`;
}

/** The report of what is missing, a line each, by file. */
export function formatMissing(missing: readonly Missing[]): string {
  const files = [...new Set(missing.map(({ file }) => file))];
  return files
    .map((file) => {
      const lines = missing
        .filter((entry) => entry.file === file)
        .map(({ key, title }) => `  ${key}：${title}`);
      return [file, ...lines].join('\n');
    })
    .join('\n');
}

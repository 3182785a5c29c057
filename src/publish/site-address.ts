import type { SiteInput } from '../model/schemas/site-schema.ts';

/** Full address of something written from the site's root, `/about/`; `null` while the site has no address. */
export function siteAddress({ origin, basePath }: Pick<SiteInput, 'origin' | 'basePath'>, address: string) {
  return origin === null ? null : new URL(basePath + address.slice(1), origin).href;
}

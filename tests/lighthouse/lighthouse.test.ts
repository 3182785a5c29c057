import lighthouse from 'lighthouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicContent } from '../support/built-site.ts';
import { pageKinds } from '../support/expected-pages.ts';
import { freePort } from '../support/free-port.ts';
import { type OpenSite, openSite } from '../support/open-site.ts';

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

let site: OpenSite;
let port: number;
beforeAll(async () => {
  port = await freePort();
  site = await openSite('/', [`--remote-debugging-port=${port}`]);
});
afterAll(() => site.close());

test.each(pageKinds(publicContent()))('%s is worth full marks: %s', async (_, address) => {
  const result = await lighthouse(site.at(address), {
    port,
    logLevel: 'silent',
    onlyCategories: CATEGORIES,
    throttlingMethod: 'provided',
    disableFullPageScreenshot: true,
  });
  const { audits = {}, categories = {} } = result?.lhr ?? {};
  const short = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      const isShort = weight > 0 && audit && audit.score !== null && audit.score < 1;
      return isShort ? [`${id}: ${audit.title} ${JSON.stringify(audit.details ?? '').slice(0, 600)}`] : [];
    }),
  );
  expect(short).toEqual([]);
  expect(Object.values(categories).map(({ id, score }) => [id, score])).toEqual(
    CATEGORIES.map((id) => [id, 1]),
  );
});

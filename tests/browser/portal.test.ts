import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faintText } from '../support/barriers.ts';
import { type OpenSite, openSite, watchedPage } from '../support/open-site.ts';
import { elderBar, elderSettings, keepReading, SCHEME_NAMES } from '../support/reading-modes.ts';

const HEADER = `<div class="top"><a href="https://www.example.gov.cn/">青溪县人民政府</a><small>今天开放</small>
<nav aria-label="门户栏目" class="menu"><a href="https://www.example.gov.cn/a/">政务公开</a><a href="https://www.example.gov.cn/b/">办事</a></nav></div>`;
const FOOTER =
  '<div class="bottom"><p>办公室主办 <a href="https://www.example.gov.cn/c/">联系我们</a></p></div>';
const STYLE = `.top { background: #023f7c; color: #fff; padding: 8px } .top a { color: #fff; margin: 0 3px }
.menu { background: #012a55; font-size: 15px } .menu a { padding: 4px } .bottom { background: #e6eef7; font-size: 15px }`;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A page of the site below a portal, as a build with one writes it. */
async function openBelowPortal(settings?: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await watchedPage(site, options);
  if (settings) await keepReading(page, settings);
  await page.route(site.at('/portal/portal.css'), (route) =>
    route.fulfill({ contentType: 'text/css', body: STYLE }),
  );
  await page.route(site.at('/about/'), async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace('<script', '<link rel="stylesheet" href="/portal/portal.css"><script')
      .replace('<header class="mast">', `$&<div class="portal portal-styled">${HEADER}</div>`)
      .replace('</footer>', `<div class="portal portal-styled">${FOOTER}</div>$&`);
    await route.fulfill({ response, body });
  });
  await page.goto(site.at('/about/'));
  return page;
}

/** What the elements of a part look like, each with its name. */
function looks(page: Page, selector: string, properties: readonly string[]): Promise<string[]> {
  return page.locator(selector).evaluateAll(
    (elements, names) =>
      elements.map((element) => {
        const style = getComputedStyle(element);
        return [element.localName, ...names.map((name) => style.getPropertyValue(name))].join(' ');
      }),
    properties,
  );
}

describe('the portal’s header and footer', () => {
  test.each(['light', 'dark'] as const)('look as their own style says, in %s', async (colorScheme) => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 360, height: 700 },
    ]) {
      const page = await openBelowPortal(undefined, { colorScheme, viewport });
      expect(await looks(page, '.top a, .menu', ['color', 'margin-left', 'display', 'white-space'])).toEqual([
        'a rgb(255, 255, 255) 3px inline normal',
        'nav rgb(255, 255, 255) 0px block normal',
        'a rgb(255, 255, 255) 3px inline normal',
        'a rgb(255, 255, 255) 3px inline normal',
      ]);
      expect(await looks(page, '.top small, .bottom, .bottom a', ['color', 'font-size'])).toEqual([
        expect.stringMatching(/^small rgb\(255, 255, 255\)/),
        'div rgb(28, 33, 39) 15px',
        'a rgb(28, 33, 39) 15px',
      ]);
      expect(await faintText(page)).toEqual([]);
      await page.context().close();
    }
  });

  test.each(SCHEME_NAMES)('take the colours %s of a reader who asks for them', async (scheme) => {
    const page = await openBelowPortal(elderSettings(scheme));
    await elderBar(page);
    const [own] = await looks(page, 'html', ['color', 'background-color']);
    const parts = await looks(page, '.portal, .portal *', ['color', 'background-color']);
    const colours = (look = '') => look.slice(look.indexOf(' '));
    expect(new Set(parts.map(colours))).toEqual(new Set([colours(own)]));
    expect(await faintText(page)).toEqual([]);
    await page.context().close();
  });
});

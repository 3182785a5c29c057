import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOn, faintText, partsStandingOut, thinOut } from '../support/barriers.ts';
import { publicContent } from '../support/built-site.ts';
import { pageAddresses, pageKinds } from '../support/expected-pages.ts';
import { type OpenSite, openSite, watchedPage } from '../support/open-site.ts';
import { elderBar, elderSettings, keepReading, SCHEME_NAMES } from '../support/reading-modes.ts';

const content = publicContent();
const kinds = pageKinds(content);
const phone = { width: 360, height: 740 };
const desk = { width: 1440, height: 900 };

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Text that is too faint in the colours of day and night, and in each scheme of elder mode. */
async function faintInAnyColours(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const look = async (name: string) => {
    faults.push(...(await faintText(page)).map((fault) => `${name} ${fault}`));
  };
  const own = await page.evaluate(() => document.documentElement.dataset['reading']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await look(colorScheme);
  }
  for (const scheme of SCHEME_NAMES) {
    await page.evaluate((reading) => {
      document.documentElement.dataset['reading'] = reading;
    }, elderSettings(scheme));
    await look(scheme);
  }
  await page.evaluate((reading) => {
    if (reading === undefined) delete document.documentElement.dataset['reading'];
    else document.documentElement.dataset['reading'] = reading;
  }, own);
  return faults;
}

describe.each([
  ['a phone by day', phone, 'light', null],
  ['a desk in elder mode', desk, 'light', elderSettings('yellow-on-blue', 'guide', 'caption')],
] as const)('on %s', (_, viewport, colorScheme, settings) => {
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    ({ page, faults } = await watchedPage(site, { viewport, colorScheme }));
    if (settings) await keepReading(page, settings);
  });
  afterAll(() => page.context().close());

  test.each([...pageAddresses(content), '/404.html'])(
    'no barrier, all text clear, nothing stands out: %s',
    async (address) => {
      await page.goto(site.at(address));
      if (settings) await elderBar(page);
      expect(await partsStandingOut(page)).toEqual([]);
      expect(await faintInAnyColours(page)).toEqual([]);
      await thinOut(page);
      expect(await barriersOn(page)).toEqual([]);
      expect(faults).toEqual([]);
    },
  );
});

describe.each([
  ['a desk by night', desk, 'dark', null],
  ['a phone in elder mode', phone, 'light', elderSettings('black-on-yellow')],
] as const)('on %s', (_, viewport, colorScheme, settings) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await watchedPage(site, { viewport, colorScheme }));
    if (settings) await keepReading(page, settings);
  });
  afterAll(() => page.context().close());

  test.each(kinds)('%s has no barrier and fits: %s', async (_kind, address) => {
    await page.goto(site.at(address));
    if (settings) await (await elderBar(page)).getByRole('button', { name: '设置' }).click();
    expect(await partsStandingOut(page)).toEqual([]);
    expect(await faintText(page)).toEqual([]);
    await thinOut(page);
    expect(await barriersOn(page)).toEqual([]);
  });
});

test.each([
  ['as usual', null],
  ['in the largest text, with every aid', elderSettings('standard', 'cursor', 'guide', 'caption')],
])('at 400 %% zoom every page fits: %s', async (_, settings) => {
  const { page } = await watchedPage(site, { viewport: { width: 320, height: 256 } });
  if (settings) await keepReading(page, settings);
  for (const address of pageAddresses(content)) {
    await page.goto(site.at(address));
    if (settings) await (await elderBar(page)).getByRole('button', { name: '设置' }).click();
    await page.locator('details').evaluateAll((all) => {
      for (const one of all as HTMLDetailsElement[]) one.open = true;
    });
    expect(await partsStandingOut(page), address).toEqual([]);
    const lower = await page
      .locator('.data [data-label]')
      .evaluateAll((cells) => cells.filter((cell) => cell.scrollHeight > cell.clientHeight + 6).length);
    expect(lower, `cells of ${address} lower than what they hold`).toBe(0);
  }
  await page.context().close();
});

test('in every scheme lines, charts and rings of focus stand out 4.5 : 1', async () => {
  const { page } = await watchedPage(site);
  await page.goto(site.at('/about/'));
  for (const scheme of SCHEME_NAMES) {
    const ratios = await page.evaluate((reading) => {
      document.documentElement.dataset['reading'] = reading;
      const probe = document.createElement('span');
      document.body.append(probe);
      const luminance = (name: string): number => {
        probe.style.color = `var(--${name})`;
        const parts = getComputedStyle(probe).color.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
        const [red = 0, green = 0, blue = 0] = parts.map((value) => {
          const part = value / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const inks = ['ink', 'dim', 'rule', 'strong-rule', 'general', 'fund', 'hot'];
      const all = inks.flatMap((ink) =>
        ['paper', 'sheet', 'mark'].map((paper) => {
          const [light, dark] = [luminance(ink), luminance(paper)].sort((a, b) => b - a) as [number, number];
          return (light + 0.05) / (dark + 0.05);
        }),
      );
      probe.remove();
      return all;
    }, elderSettings(scheme));
    expect(Math.min(...ratios), scheme).toBeGreaterThanOrEqual(4.5);
  }
  await page.context().close();
});

test('a page with planted barriers is refused for each of them', async () => {
  const { page } = await watchedPage(site, { viewport: phone });
  const style = '<link rel="stylesheet" href="/planted.css">';
  await page.route('**/planted.css', (route) =>
    route.fulfill({
      contentType: 'text/css',
      body: '.faint{color:#999}svg text{fill:#aaa}.wide{inline-size:900px}.small a{font-size:8px;line-height:9px;display:inline-block}',
    }),
  );
  await page.route('**/planted/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html><head><meta charset="utf-8"><title>壁垒</title>${style}</head><body>
        <main><h1>壁垒</h1><h4>跳过两级</h4><img src="/favicon.svg"><input><button></button>
        <p class="faint">太淡的字</p><svg width="80" height="20"><text y="15">太淡的图</text></svg>
        <p class="small"><a href="/">一</a><a href="/about/">二</a></p><div class="wide">太宽</div>
        <table><tr><th scope="nowhere">头</th><td>格</td></tr></table></main></body></html>`,
    }),
  );
  await page.goto(site.at('/planted/'));
  const found = (await barriersOn(page)).map((barrier) => barrier.split(':')[0]);
  expect(found).toEqual(
    expect.arrayContaining([
      'html-has-lang',
      'heading-order',
      'image-alt',
      'label',
      'button-name',
      'color-contrast',
      'target-size',
      'scope-attr-valid',
    ]),
  );
  expect((await faintText(page)).join('\n')).toMatch(/太淡的字[\s\S]*太淡的图/);
  expect((await partsStandingOut(page)).join('\n')).toContain('太宽');
  await page.context().close();
});

describe('with forced colours', () => {
  test.each(kinds)('%s keeps its controls, its marks and its ring of focus: %s', async (_kind, address) => {
    const { page } = await watchedPage(site, { forcedColors: 'active', viewport: phone });
    await keepReading(page, elderSettings('yellow-on-black'));
    await page.goto(site.at(address));
    await elderBar(page);
    expect(await partsStandingOut(page)).toEqual([]);
    const first = page.getByRole('main').getByRole('link').first();
    await first.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await first.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
    await page.context().close();
  });
});

test('nothing moves for readers who asked for less motion, or for anybody', async () => {
  const { page } = await watchedPage(site, { reducedMotion: 'reduce' });
  await keepReading(page, elderSettings('standard', 'guide', 'caption'));
  for (const [, address] of kinds) {
    await page.goto(site.at(address));
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          const moves = animationName !== 'none' || !/^0s(?:, 0s)*$/.test(transitionDuration);
          return moves || scrollBehavior === 'smooth';
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    );
    expect(moving, address).toEqual([]);
  }
  await page.context().close();
});

describe('without JavaScript', () => {
  test.concurrent.each(kinds)('%s says all it has to say: %s', async (_kind, address) => {
    const read = async (javaScriptEnabled: boolean) => {
      const { page } = await watchedPage(site, { javaScriptEnabled });
      await page.goto(site.at(address), { waitUntil: 'networkidle' });
      const values = await page.locator('main [data-value]').allInnerTexts();
      const pictures = await page.locator('svg[role=img]:visible').count();
      const dead = await page.locator('main button:visible, main select:visible').count();
      await page.context().close();
      return { values, pictures, dead };
    };
    const [without, withScripts] = [await read(false), await read(true)];
    expect(without.values).toEqual(withScripts.values);
    expect(without.pictures).toBe(withScripts.pictures);
    // A form sends itself; any other control would do nothing.
    expect(without.dead).toBe(/^\/(?:search\/)?$/.test(address) ? 1 : 0);
  });
});

test('on paper, a link tells its full address', async () => {
  const { page } = await watchedPage(site);
  await page.goto(site.at(kinds.find(([kind]) => kind === 'overview')?.[1] ?? ''));
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const told = await page
    .locator('.chart-foot a[href*="source/"]')
    .first()
    .evaluate((link) => [getComputedStyle(link, '::after').content, (link as HTMLAnchorElement).href]);
  expect(told[0]).toBe(`" ‹${told[1]}›"`);
  await page.context().close();
});

test('on paper, controls stay away, tables are whole, and elder mode changes nothing', async () => {
  const { page } = await watchedPage(site, { viewport: { width: 700, height: 1000 } });
  for (const [, address] of kinds) {
    await page.goto(site.at(address), { waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('header form:visible, header nav:visible, .filters:visible, .elder-mode:visible')
        .count(),
      address,
    ).toBe(0);
    const cut = await page
      .locator('.scroll')
      .evaluateAll((boxes) => boxes.filter((box) => getComputedStyle(box).overflowX !== 'visible').length);
    expect(cut, address).toBe(0);
    const look = () =>
      page.evaluate(() => {
        const { color, backgroundColor, fontSize } = getComputedStyle(document.documentElement);
        const { blockSize } = getComputedStyle(document.querySelector('main') as Element);
        return { color, backgroundColor, fontSize, blockSize };
      });
    const usual = await look();
    await page.evaluate(
      (reading) => {
        document.documentElement.dataset['reading'] = reading;
      },
      elderSettings('yellow-on-blue', 'caption'),
    );
    expect(await look(), address).toEqual(usual);
    await page.emulateMedia({ media: 'screen' });
  }
  await page.context().close();
});

test('on paper, no filters stand above results, and a mark in the words says what it means, not where it leads', async () => {
  const { page } = await watchedPage(site);
  await page.goto(site.at(`/search/?q=${encodeURIComponent(content.documents[0]?.projects[0]?.name ?? '')}`));
  await page.locator('.results li').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.filters').isVisible()).toBe(false);
  for (const [, address] of kinds) {
    await page.goto(site.at(address));
    const printed = await page
      .locator('main .finding-mark')
      .evaluateAll((marks) =>
        (marks as HTMLAnchorElement[]).map((mark) => [
          getComputedStyle(mark, '::after').content,
          mark.getAttribute('href')?.startsWith('#') ? 'none' : JSON.stringify(`：${mark.title}`),
        ]),
      );
    for (const [shown, meant] of printed) expect(shown, address).toBe(meant);
  }
  await page.context().close();
});

test('on paper, a short page and its foot are one sheet', async () => {
  const { page } = await watchedPage(site);
  for (const address of ['/', '/about/']) {
    await page.goto(site.at(address));
    const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' };
    const file = (await page.pdf({ format: 'A4', margin })).toString('latin1');
    expect(file.match(/\/Type \/Page\b/g), address).toHaveLength(1);
  }
  await page.context().close();
});

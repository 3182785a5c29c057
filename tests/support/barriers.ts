import axe from 'axe-core';
import type { Page } from 'playwright-core';

const REPEATED = ':is(.source-lines, .findings, .data tbody) > :nth-child(n + 20)';
/** Nothing but its label is read aloud of a picture; `faintText` looks at what is drawn. */
const DRAWN = 'svg[role=img] > *';

/**
 * Takes away what follows the first of hundreds of one kind in a list, and what pictures are drawn of: for axe, looking at each
 * would take minutes.
 */
export function thinOut(page: Page): Promise<void> {
  return page.evaluate((selector) => {
    for (const element of document.querySelectorAll(selector)) element.remove();
  }, `${REPEATED}, ${DRAWN}`);
}

/** What axe finds wrong with a page, each with the elements: nothing should be. `besides` is left out: a selector. */
export async function barriersOn(page: Page, besides?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (exclude) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
      { include: 'html', ...(exclude && { exclude }) },
      { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } },
    );
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 5)
          .map(({ html }) => html.slice(0, 160))
          .join(' ')}`,
    );
  }, besides);
}

/** Parts of a page that stand out of it to the right, other than in boxes that scroll by themselves. */
export function partsStandingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const isScrolled = (element: Element): boolean => {
      if (element.closest('svg, .visually-hidden')) return true;
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    const parts = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > limit + 1 && !isScrolled(element))
      .map((element) => element.outerHTML.slice(0, 120));
    const { scrollWidth } = document.documentElement;
    return scrollWidth > limit ? [...parts, `the page is ${scrollWidth} wide`] : parts;
  });
}

/**
 * Text of a page, in pictures too, that stands out too little from what is behind it: less than 4.5 : 1. Text on the bars
 * of a chart, which is drawn in the colour of the paper, is measured against the inks of bars.
 */
export function faintText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Colour = [red: number, green: number, blue: number, alpha: number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const known = new Map<string, Colour>();
    const parse = (css: string): Colour => {
      const found = known.get(css);
      if (found || !canvas) return found ?? [0, 0, 0, 0];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      const colour: Colour = [red, green, blue, alpha / 255];
      known.set(css, colour);
      return colour;
    };
    const luminance = ([red, green, blue]: Colour): number => {
      const linear = (value: number) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const ratio = (a: Colour, b: Colour): number => {
      const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
      return (light + 0.05) / (dark + 0.05);
    };
    const behind = (element: Element | null): Colour => {
      for (let at = element; at; at = at.parentElement) {
        const colour = parse(getComputedStyle(at).backgroundColor);
        if (colour[3] > 0.99) return colour;
      }
      return [255, 255, 255, 1];
    };
    const inks = (element: Element) =>
      ['--general', '--fund', '--hot'].map((name) => parse(getComputedStyle(element).getPropertyValue(name)));
    const faults: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
      if (!hasText || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (element.closest('.visually-hidden, option, script, style')) continue;
      const style = getComputedStyle(element);
      const isDrawn = element instanceof SVGElement;
      const ink = parse(isDrawn ? style.fill : style.color);
      const paper = behind(isDrawn ? element.closest('svg') : element);
      const isOnBar = isDrawn && ratio(ink, paper) < 1.2;
      const measured = isOnBar ? Math.min(...inks(element).map((bar) => ratio(ink, bar))) : ratio(ink, paper);
      if (measured < 4.5) faults.push(`${measured.toFixed(2)}: ${element.outerHTML.slice(0, 140)}`);
    }
    return faults;
  });
}

import type { Page } from 'playwright-core';
import { KEPT_AS, SCHEMES } from '../../src/reading-aids/settings.ts';

/** Colours of elder mode other than the usual ones. */
export const SCHEME_NAMES = Object.keys(SCHEMES).filter((name) => name !== 'standard');

/** What elder mode keeps for a scheme, with the largest text. */
export function elderSettings(scheme = 'standard', ...aids: string[]): string {
  return ['size-large', `scheme-${scheme}`, 'rate-normal', ...aids].join(' ');
}

/** Keeps settings of elder mode on the device, for the pages opened from now on. */
export async function keepReading(page: Page, settings: string): Promise<void> {
  await page.context().addInitScript(
    ([name, value]) => {
      try {
        if (name && value) localStorage.setItem(name, value);
      } catch {}
    },
    [KEPT_AS, settings],
  );
}

/** Waits for the bar of elder mode. */
export async function elderBar(page: Page) {
  const bar = page.getByRole('region', { name: '长者模式' });
  await bar.waitFor();
  return bar;
}

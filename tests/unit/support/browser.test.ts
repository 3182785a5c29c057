import { describe, expect, test } from 'vitest';
import { type BrowserHost, findBrowser } from '../../support/browser.ts';

/** A computer that holds only some files. */
function host(files: string[], own: Partial<BrowserHost> = {}): BrowserHost {
  return {
    platform: 'linux',
    env: { PATH: '/home/a/bin:/usr/bin' },
    isFile: (path) => files.includes(path),
    playwrightPath: '/cache/chromium',
    ...own,
  };
}

describe('findBrowser', () => {
  const everything = ['/mine/chrome', '/home/a/bin/chromium', '/opt/google/chrome/chrome', '/cache/chromium'];
  const env = { PATH: '/home/a/bin:/usr/bin', CHROME_PATH: '/mine/chrome' };

  test.each([
    ['CHROME_PATH first', 0],
    ['then a name on PATH', 1],
    ['then a usual place', 2],
    ["then Playwright's own", 3],
  ])('%s', (_, index) => {
    expect(findBrowser(host(everything.slice(index), { env }))).toBe(everything[index]);
  });

  test('an empty CHROME_PATH is no path', () => {
    const emptyEnv = { CHROME_PATH: '' };
    expect(findBrowser(host(['', '/cache/chromium'], { env: emptyEnv }))).toBe('/cache/chromium');
  });

  test.each([
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ])('macOS: %s', (path) => {
    expect(findBrowser(host([path], { platform: 'darwin', env: { HOME: '/Users/a' } }))).toBe(path);
  });

  test.each([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Users\\a\\AppData\\Local\\Chromium\\Application\\chrome.exe',
    'D:\\tools\\chrome.exe',
  ])('Windows: %s', (path) => {
    const windowsEnv = {
      Path: 'C:\\Windows;D:\\tools',
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local',
    };
    expect(findBrowser(host([path], { platform: 'win32', env: windowsEnv }))).toBe(path);
  });

  test('none: one sentence in both languages says how to get one', () => {
    expect(() => findBrowser(host([]))).toThrow(/找不到浏览器.*CHROME_PATH.*No browser found.*CHROME_PATH/);
  });
});

import { statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** What the search for a browser looks at; tests replace it. */
export interface BrowserHost {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  isFile(path: string): boolean;
  /** Where Playwright keeps the browser it downloads itself, whether or not it is there. */
  playwrightPath: string;
}

const PATH_NAMES = [
  // The same browser without what draws a window: a fifth quicker.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];
const LINUX_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
];
const MAC_PLACES = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium, Chrome or Edge: `CHROME_PATH`, then one installed on the system, then Playwright's own. */
export function findBrowser(host: BrowserHost): string {
  const candidates = [host.env['CHROME_PATH'] ?? '', ...systemPlaces(host), host.playwrightPath];
  const found = candidates.find((path) => path !== '' && host.isFile(path));
  if (found) return found;
  throw new Error(
    '找不到浏览器：请安装 Chromium、Chrome 或 Edge，或用环境变量 CHROME_PATH 写明它的路径，或运行 npx playwright-core install chromium。 ' +
      'No browser found: install Chromium, Chrome or Edge, or set CHROME_PATH to one, or run npx playwright-core install chromium.',
  );
}

/** Starts the browser found, without a window; `args` are its own. */
export function launchBrowser(args: string[] = []): Promise<Browser> {
  const executablePath = findBrowser({
    platform: process.platform,
    env: process.env,
    isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
    playwrightPath: chromium.executablePath(),
  });
  // Chromium's sandbox refuses to start for root, as in most containers.
  return chromium.launch({ executablePath, args, chromiumSandbox: process.getuid?.() !== 0 });
}

/** Names on PATH, then the places installers use. */
function systemPlaces({ platform, env }: BrowserHost): string[] {
  const isWindows = platform === 'win32';
  const { join, delimiter } = isWindows ? win32 : posix;
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(Boolean);
  const onPath = PATH_NAMES.flatMap((name) =>
    folders.map((folder) => join(folder, isWindows ? `${name}.exe` : name)),
  );
  if (isWindows) {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return [...onPath, ...roots.flatMap((root) => WINDOWS_PLACES.map((place) => join(root, place)))];
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env['HOME'] ? [join(env['HOME'], 'Applications')] : [])];
    return [...onPath, ...roots.flatMap((root) => MAC_PLACES.map((place) => join(root, place)))];
  }
  return [...onPath, ...LINUX_PLACES];
}

import { spawn } from 'node:child_process';

/** Program that opens an address in the browser people use, by system. `BROWSER` names another. */
const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};

/** Opens an address in the browser; where that fails, says which address to open by hand. */
export function openInBrowser(url: string): void {
  const browser = process.env['BROWSER'];
  const [program, ...values] = browser ? [browser] : (OPENERS[process.platform] ?? ['xdg-open']);
  const child = spawn(program, [...values, url], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log(`没能自动打开浏览器，请自己在浏览器里打开 ${url}`));
  child.unref();
}

import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SigningKeys } from '../../src/package/keys.ts';
import { releaseDate, reviewsOf } from '../../src/package/release-date.ts';
import { makeRelease, type Release } from '../../src/package/release-files.ts';
import { isDemonstration } from '../../src/publish/readiness.ts';
import { relativeLinks } from '../../src/publish/relative-links.ts';
import { sealSite } from '../../src/publish/seal-site.ts';
import { listFiles } from '../../src/source/content-files.ts';
import { builtFolder, PROJECT, publicContent } from './built-site.ts';

/** A release of the finished site, as if `basePath` were the configured one. Nothing is written. */
export async function packagedSite(basePath = '/', keys: SigningKeys = {}): Promise<Release> {
  const folder = mkdtempSync(join(tmpdir(), 'packaged-'));
  try {
    const content = publicContent();
    const { site, documents } = content;
    for (const path of listFiles(builtFolder())) {
      const bytes = readFileSync(join(builtFolder(), path));
      const own =
        path === '404.html'
          ? relativeLinks(bytes.toString('utf8').replaceAll(`="${site.basePath}`, '="/'), basePath)
          : bytes;
      writeBelow(folder, path, own);
    }
    sealSite(folder);
    return await makeRelease({
      site: new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path))])),
      siteName: site.name,
      basePath,
      date: releaseDate(documents),
      isDemonstration: isDemonstration(content),
      reviews: reviewsOf(documents),
      lock: JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')),
      node: '24.0.0',
      keys,
      previousOf: () => null,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A temporary folder other users of the machine may read, as web servers do. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Writes a file of a folder, with the folders above it. */
export function writeBelow(folder: string, path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

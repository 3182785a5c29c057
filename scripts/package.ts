import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BudgetDocument } from '../src/model/budget-document.ts';
import { fingerprint, KEY_KINDS, keyFolder, readKeys, type SigningKeys } from '../src/package/keys.ts';
import { releaseDate, reviewsOf } from '../src/package/release-date.ts';
import { makeRelease } from '../src/package/release-files.ts';
import {
  isRelease,
  newestRelease,
  previousRelease,
  tidyReleases,
  writeRelease,
} from '../src/package/release-folder.ts';
import type { PackageLock } from '../src/package/sbom.ts';
import { formatRefusal, missingForProduction } from '../src/publish/readiness.ts';
import { listFiles, readContentFiles } from '../src/source/content-files.ts';
import { requireContent } from '../src/source/parse-content.ts';
import { buildSite } from './build-site.ts';
import { readArguments } from './read-arguments.ts';
import { BUILD_FOLDER } from './replace-folder.ts';
import { runCommand } from './run-command.ts';
import { isFreeOfDrafts } from './scan-built.ts';

/**
 * Builds the site afresh and makes a release of it in `release/`, signed with the keys at hand, unless something of a draft is in
 * it. With `--production` a demonstration is refused.
 */
await runCommand(async () => {
  const { values } = readArguments('用法：npm run package，或者 npm run package -- --production', {
    options: { production: { type: 'boolean', default: false } },
  });
  const root = process.cwd();
  const content = requireContent(readContentFiles(root), 'public');
  const { site, documents } = content;
  const releases = join(root, 'release');
  const missing = missingForProduction(content);
  if (values.production && missing.length > 0) {
    console.error(formatRefusal(missing));
    process.exitCode = 1;
    return;
  }
  const given = prepare(root, documents);
  if (given === null) return;
  const { date, keys } = given;
  tidyReleases(releases);
  const newest = newestRelease(releases);
  const built = mkdtempSync(join(root, BUILD_FOLDER));
  try {
    await buildSite(root, built);
    const release = await makeRelease({
      site: new Map(listFiles(built).map((path) => [path, readFileSync(join(built, path))])),
      siteName: site.name,
      basePath: site.basePath,
      date,
      isDemonstration: missing.length > 0,
      reviews: reviewsOf(documents),
      lock: JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as PackageLock,
      node: process.versions.node,
      keys,
      previousOf: (name) => previousRelease(releases, name),
    });
    const isReturn = newest !== release.name && isRelease(releases, release.name);
    const isWritten = await writeRelease(releases, release, (made) =>
      isFreeOfDrafts(root, made, `release/${release.name}`),
    );
    if (!isWritten) {
      console.error('打好的包里有草稿的内容，没有放进 release/；以前的版本还是原来的样子。');
      process.exitCode = 1;
      return;
    }
    console.log(
      missing.length > 0 ? `这是「示例」网站，正式发布还缺 ${missing.length} 项。` : '这是正式网站。',
    );
    const { added, changed, removed } = release.record.changes;
    console.log(`打包好了：release/${release.name}/，旁边有同名的 .zip 和 .tar.gz。`);
    console.log(
      isReturn
        ? '内容又和以前打包的这一版一样，它重新成为最新的一版。'
        : release.record.previous
          ? `与上一版 ${release.record.previous} 相比：增加 ${added.length} 个文件，改动 ${changed.length} 个，减少 ${removed.length} 个。`
          : `没有上一版可以比，网站共 ${added.length} 个文件。`,
    );
    for (const kind of KEY_KINDS) {
      const key = keys[kind];
      if (key) console.log(`已用 ${kind} 签名，公钥指纹 ${fingerprint(key)}`);
    }
    if (Object.keys(keys).length === 0) console.log('没有密钥，没有签名。要签名，先运行 npm run keys。');
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
});

/** The date and the keys of a release, or `null` when they are not to be had, which is told. */
function prepare(
  root: string,
  documents: readonly BudgetDocument[],
): { date: string; keys: SigningKeys } | null {
  try {
    return { date: releaseDate(documents), keys: readKeys(keyFolder(process.env), root) };
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
    return null;
  }
}

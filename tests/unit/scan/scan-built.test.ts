import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scanBuilt } from '../../../scripts/scan-built.ts';
import { draftFigures } from '../../../src/scan/published-figures.ts';
import { parseContent } from '../../../src/source/parse-content.ts';
import { withDraftYear } from '../../fixtures/draft-year.ts';

const root = mkdtempSync(join(tmpdir(), 'scan-built-'));
afterAll(() => rmSync(root, { recursive: true }));

test('a mistake in one draft hides no sum of another', async () => {
  const files = withDraftYear();
  const draft = 'content/drafts/demo-bureau/2025';
  for (const [path, bytes] of [...files]) {
    if (!path.startsWith(draft)) continue;
    // Another amount than last year's.
    const text = Buffer.from(bytes).toString('utf8').replaceAll('217280.50', '318642.75');
    files.set(path, Buffer.from(text));
    files.set(path.replace('2025', '2026'), Buffer.from('title：错\n'));
  }
  const { text } = draftFigures(parseContent(files, 'staff'))[0] ?? { text: '' };
  expect(parseContent(files, 'staff').content).toBeNull();
  const write = (path: string, bytes: Uint8Array | string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  };
  for (const [path, bytes] of files) write(path, bytes);
  write('site/index.html', `<p>合计${text}元</p>`);
  const { leaks } = await scanBuilt(root, join(root, 'site'));
  expect(leaks).toMatchObject([{ message: expect.stringContaining(`（由 ${draft} 算出）`) }]);
});

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../../scripts/project-copy.ts';
import { listFiles } from '../../src/source/content-files.ts';
import { fixtureFiles } from '../fixtures/fixture-content.ts';

const DRAFT_FOLDER = 'content/drafts/demo-bureau/2025';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The fixture's year, and next year as a draft that says most of it again, with other books and another amount. */
function withDraft(): Map<string, Uint8Array> {
  const files = fixtureFiles();
  for (const [path, bytes] of [...files]) {
    if (!path.startsWith('content/data/')) continue;
    const text = new TextDecoder()
      .decode(bytes)
      .replaceAll('少儿图书', '乡村盲文读物')
      .replaceAll('217280.50', '318642.75');
    files.set(path.replace('content/data/demo-bureau/2024', DRAFT_FOLDER), encode(text));
  }
  return files;
}

let copy: ProjectCopy;
let clean: Map<string, string>;
const originals = new Map<string, Uint8Array | null>();

const distBytes = (): Map<string, string> =>
  new Map(listFiles(copy.dist).map((path) => [path, readFileSync(join(copy.dist, path)).toString('base64')]));

beforeAll(async () => {
  copy = copyProject(withDraft());
  const { status, stdout, stderr } = await copy.run('scripts/build.ts');
  expect(status, `${stdout}${stderr}`).toBe(0);
  clean = distBytes();
});
afterAll(() => copy.remove());

/** Builds the copy with files changed, and puts them back. */
async function buildWith(changes: Change[], env: Record<string, string> = {}) {
  const files = new Map<string, Uint8Array>();
  for (const { file, change } of changes) {
    const before = read(file);
    originals.set(file, before);
    const text = before === null ? '' : Buffer.from(before).toString('utf8');
    const after = typeof change === 'function' ? change(text) : change;
    expect(after, `${file} is changed`).not.toBe(text);
    files.set(file, typeof after === 'string' ? encode(after) : after);
  }
  copy.write(files);
  try {
    const { status, stdout, stderr } = await copy.run('scripts/build.ts', env);
    return { status, output: `${stdout}${stderr}` };
  } finally {
    for (const [file, before] of originals) {
      if (before === null) rmSync(join(copy.root, file));
      else copy.write(new Map([[file, before]]));
    }
    originals.clear();
  }
}

interface Change {
  file: string;
  change: string | Uint8Array | ((text: string) => string);
}

function read(file: string): Uint8Array | null {
  try {
    return readFileSync(join(copy.root, file));
  } catch {
    return null;
  }
}

const replace = (file: string, from: string, to: string): Change => ({
  file,
  change: (text) => text.replace(from, to),
});

const DEVELOPMENT = { NODE_ENV: 'development' };
const GATE_OPEN = replace('src/publish/gate.ts', "command === 'dev' ? 'staff' : 'public'", "'staff'");
/** The filter that Astro's documentation shows: who builds in development gets the drafts. */
const GATE_BY_NODE_ENV = replace(
  'src/publish/gate.ts',
  "command === 'dev' ? 'staff' : 'public'",
  "process.env['NODE_ENV'] === 'development' ? 'staff' : 'public'",
);
const GATE_BY_MODE: Change = {
  file: 'src/publish/site.ts',
  change: (text) =>
    text
      .replace("import { audience } from 'virtual:mingbai/audience';", '')
      .replace('let cached', "const audience = import.meta.env.DEV ? 'staff' : 'public';\nlet cached"),
};
const DEV_OUTPUT = replace(
  'scripts/build-site.ts',
  "logLevel: 'warn' }",
  "logLevel: 'warn' }, { devOutput: true }",
);
const SOURCE_MAPS = replace(
  'src/publish/site-config.ts',
  'assetsInlineLimit: 0,',
  'assetsInlineLimit: 0, sourcemap: true,',
);
const DRAFT_IN_SCRIPT: Change = {
  file: 'src/components/sortable-table.ts',
  change: (text) =>
    `import draft from '../../${DRAFT_FOLDER}/projects/01.yaml?raw';\nif (import.meta.env.DEV) console.log(draft);\n${text}`,
};
const READS_FOLDER = `import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
const texts = readdirSync(join(process.cwd(), 'content'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => readFileSync(join(process.cwd(), 'content', path), 'utf8'));
`;
const draftTable = (): Uint8Array => withDraft().get(`${DRAFT_FOLDER}/projects/01.yaml`) as Uint8Array;

/** Ways past every gate, each with the file of the site in which it must be noticed. */
const LEAKS: [leak: string, path: string, changes: () => Change[]][] = [
  [
    'a draft among the public files',
    'old/01.yaml',
    () => [{ file: 'public/old/01.yaml', change: draftTable() }],
  ],
  [
    'a packed draft among the public files',
    'old/data.bin',
    () => [{ file: 'public/old/data.bin', change: gzipSync(draftTable()) }],
  ],
  [
    'an export that reads the folder itself',
    'all.json',
    () => [
      {
        file: 'src/pages/all.json.ts',
        change: `${READS_FOLDER}export const GET = () => new Response(JSON.stringify(texts));\n`,
      },
    ],
  ],
  [
    'a packed export that reads the folder itself',
    'packed.json',
    () => [
      {
        file: 'src/pages/packed.json.ts',
        change: `${READS_FOLDER}export const GET = () => new Response(gzipSync(texts.join('')));\n`,
      },
    ],
  ],
  [
    'a page with all drafts in an attribute',
    '404.html',
    () => [
      {
        file: 'src/pages/404.astro',
        change: (text) =>
          `${text.replace('---', `---\n${READS_FOLDER}`)}\n<div hidden data-all={texts.join('')}></div>\n`,
      },
    ],
  ],
  [
    'a collection that reads the drafts',
    'notes.json',
    () => [
      {
        file: 'src/content.config.ts',
        change:
          "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { notes: defineCollection({ loader: glob({ base: './content', pattern: '**/*.mdx' }) }) };\n",
      },
      {
        file: `${DRAFT_FOLDER}/notes.mdx`,
        change: '---\ntitle: 乡村盲文读物采购说明\n---\n乡村盲文读物怎样采购\n',
      },
      {
        file: 'src/pages/notes.json.ts',
        change:
          "import { getCollection } from 'astro:content';\nexport const GET = async () => new Response(JSON.stringify((await getCollection('notes')).map(({ data }) => data)));\n",
      },
    ],
  ],
];

describe('the build refuses', () => {
  let leaked: Awaited<ReturnType<typeof buildWith>>;
  // One build has them all: each is named by its own file.
  beforeAll(async () => {
    leaked = await buildWith(LEAKS.flatMap(([, , changes]) => changes()));
  });

  test.each(LEAKS)('%s', (_, path) => {
    expect(leaked.status).toBe(1);
    expect(leaked.output).toMatch(new RegExp(`^dist/${path}: DRAFT_[A-Z]+ .*content/drafts/`, 'm'));
  });

  const cases: [string, Change[], Record<string, string>?][] = [
    ['a gate that lets everybody in', [GATE_OPEN]],
    [
      'a gate that lets everybody in, with the pages of the drafts made',
      [GATE_OPEN, replace('scripts/build-site.ts', "generate(root, 'public')", "generate(root, 'staff')")],
    ],
    ['a filter by NODE_ENV in development', [GATE_BY_NODE_ENV], DEVELOPMENT],
    ['a filter by mode with development output', [GATE_BY_MODE, DEV_OUTPUT]],
    [
      'a reader of content that takes drafts for everybody',
      [
        replace(
          'src/source/parse-content.ts',
          "audience === 'staff' ? AREAS : ['data']",
          "['data', 'drafts']",
        ),
      ],
    ],
    ['a script that names a draft, with source maps', [SOURCE_MAPS, DRAFT_IN_SCRIPT]],
  ];
  test.each(cases)('%s', async (_, changes, env) => {
    const { status, output } = await buildWith(changes, env);
    expect(status, output).toBe(1);
    expect(output).toMatch(/^dist\/\S+: DRAFT_[A-Z]+ .*content\/drafts\//m);
  });

  test('and leaves the site before as it was', () => {
    expect(distBytes()).toEqual(clean);
    expect(listFiles(copy.root).filter((path) => path.startsWith('.build-'))).toEqual([]);
  });
});

describe('the build passes, drafts and all,', () => {
  const cases: [string, Change[], Record<string, string>?][] = [
    ['in development, with development output and source maps', [DEV_OUTPUT, SOURCE_MAPS], DEVELOPMENT],
    [
      'with a filter by NODE_ENV in production, and a script that names a draft and drops it',
      [GATE_BY_NODE_ENV, DRAFT_IN_SCRIPT],
    ],
  ];
  test.each(cases)('%s', async (_, changes, env) => {
    const { status, output } = await buildWith(changes, env);
    expect(status, output).toBe(0);
  });
});

describe('npm run scan', () => {
  test('finds nothing in the finished site, and names what it looked at', async () => {
    const { status, stdout } = await copy.run('scripts/scan.ts');
    expect(stdout).toMatch(/^查了 \d+ 个文件，[\d.]+ MB：没有草稿里的内容。$/m);
    expect(status).toBe(0);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { ScanReport } from '../../../src/scan/file-leaks.ts';
import type { Published } from '../../../src/scan/published-words.ts';
import { type Drafts, scanFolder } from '../../../src/scan/scan-folder.ts';
import type { ContentFiles } from '../../../src/source/content-files.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** What a small site publishes. */
export const PUBLISHED = {
  content: new Map([
    [
      'content/data/demo/2024/department.yaml',
      bytes('title: 2024年部门整体绩效目标\ngoal: 全年新增图书一万册，优先补充少儿读物。\n'),
    ],
    [
      'content/data/demo/2024/projects/01.yaml',
      bytes(
        'number: 1\nheading: 1.  图书购置费项目绩效目标表\nname: 图书购置费\nbudget:\n  total: "217280.50"\npurpose: 主要用于购置少儿图书、期刊和有声读物\n',
      ),
    ],
    [
      'content/data/demo/2024/projects/02.yaml',
      bytes('number: 2\nname: 流动书车\nbudget:\n  total: "80000"\n'),
    ],
    ['content/glossary.yaml', bytes('terms:\n  - term: 绩效目标\n    text: 预算资金要达到的产出和效果。\n')],
  ]),
  own: new Map([
    ['src/pages/index.astro', bytes("<h1>资金支出计划累计</h1>\nconst label = '指标值确定依据';\n")],
  ]),
  figures: ['297280.50'],
};

/** What only the draft says, besides next year and much that is published. */
export const SECRET = {
  name: '乡村夜校建设费',
  sentence: '在十二个乡镇各办一所夜校，教村民用手机办事和防诈骗。',
  amount: '1234567.80',
  small: '318.6',
};

export const DRAFTS = new Map([
  [
    'content/drafts/demo/2025/department.yaml',
    bytes('title: 2025年部门整体绩效目标\ngoal: 全年新增图书一万册，优先补充少儿读物。\n'),
  ],
  [
    'content/drafts/demo/2025/projects/01.yaml',
    bytes(
      `number: 1\nheading: 1.  图书购置费项目绩效目标表\nname: 图书购置费\nbudget:\n  total: "100"\n  fiscal: "10"\npurpose: 主要用于购置少儿图书、期刊和有声读物\n`,
    ),
  ],
  [
    'content/drafts/demo/2025/projects/02.yaml',
    bytes(
      `number: 2\nname: ${SECRET.name}\nbudget:\n  total: "${SECRET.amount}"\n  other: "${SECRET.small}"\npurpose: ${SECRET.sentence}\n# 等局长看过再定稿\n`,
    ),
  ],
]);

/** Scans a folder that holds these files. */
export function scanFiles(
  files: Record<string, string | Uint8Array>,
  drafts: ContentFiles = DRAFTS,
  figures: Drafts['figures'] = [],
  published: Published = PUBLISHED,
): ScanReport {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return scanFolder(folder, { files: drafts, figures }, published);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const codesOf = ({ leaks }: ScanReport): string[] =>
  [...new Set(leaks.map(({ code }) => code))].sort();

/** A zip file of one member, packed or stored. */
export function zip(name: string, content: Uint8Array, isPacked = true, flags = 0): Buffer {
  const data = isPacked ? deflateRawSync(content) : Buffer.from(content);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800 | flags, 2);
  fields.writeUInt16LE(isPacked ? 8 : 0, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0'),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

export function tar(name: string, content: Uint8Array): Buffer {
  const header = Buffer.alloc(512);
  header.write(name);
  header.write(content.length.toString(8).padStart(11, '0'), 124);
  header.write('ustar', 257);
  return Buffer.concat([header, content, Buffer.alloc(1024 + ((512 - (content.length % 512)) % 512))]);
}

export function png(kind: 'tEXt' | 'zTXt' | 'iTXt' | 'iTXt packed', text: string): Buffer {
  const chunk = (name: string, data: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), data])));
    return Buffer.concat([length, Buffer.from(name), data, check]);
  };
  const utf8 = Buffer.from(text);
  const data = {
    tEXt: () => Buffer.concat([Buffer.from('Comment\0'), utf8]),
    zTXt: () => Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(utf8)]),
    iTXt: () => Buffer.concat([Buffer.from('Comment\0\0\0zh\0\0'), utf8]),
    'iTXt packed': () => Buffer.concat([Buffer.from('Comment\0\x01\0zh\0\0'), deflateSync(utf8)]),
  }[kind]();
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.alloc(13)),
    chunk(kind.slice(0, 4), data),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const gz = (content: string | Uint8Array): Buffer => gzipSync(content);

/** Bytes of the common Han characters; the platform only reads this encoding. */
export function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<string, [number, number]>();
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) {
      known.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return Buffer.from([...text].flatMap((character) => known.get(character) ?? []));
}

import { contentDocument, contentFile } from '../../../../src/desk/content-ids.ts';
import { ContentStore, hashOf } from '../../../../src/desk/store/content-store.ts';
import type { Disk } from '../../../../src/desk/store/disk.ts';

export const FILE = contentFile('drafts/demo-bureau/2025/projects/01') as NonNullable<
  ReturnType<typeof contentFile>
>;
export const DRAFT = contentDocument('drafts/demo-bureau/2025') as NonNullable<
  ReturnType<typeof contentDocument>
>;
export const PUBLISHED = contentDocument('data/demo-bureau/2025') as NonNullable<
  ReturnType<typeof contentDocument>
>;
export const NEXT = contentDocument('drafts/demo-bureau/2026') as NonNullable<
  ReturnType<typeof contentDocument>
>;

/** A published year of which there is no draft. */
export const OLD = contentDocument('data/demo-bureau/2024') as NonNullable<
  ReturnType<typeof contentDocument>
>;
const OLD_DRAFT = contentDocument('drafts/demo-bureau/2024') as NonNullable<
  ReturnType<typeof contentDocument>
>;
const NEW_FILE = contentFile('drafts/demo-bureau/2025/projects/07') as NonNullable<
  ReturnType<typeof contentFile>
>;

export const NEW_TEXT = new TextEncoder().encode('name: 改过的\n');

/** Everything the desk does to the content, by name. Each works on what is there. */
export const OPERATIONS = {
  save: (store: ContentStore) => store.write(FILE, hashOf(store.read(FILE)), NEW_TEXT),
  add: (store: ContentStore) => store.write(NEW_FILE, null, NEW_TEXT),
  remove: (store: ContentStore) => store.remove(FILE, hashOf(store.read(FILE)) ?? ''),
  create: (store: ContentStore) => store.create(NEXT, store.files(DRAFT)),
  publish: (store: ContentStore) =>
    store.move(DRAFT, PUBLISHED, new Map([...store.files(DRAFT), ['editorial.yaml', NEW_TEXT]]), {
      base: store.hash(DRAFT) ?? '',
      replaces: store.hash(PUBLISHED),
    }),
  retract: (store: ContentStore) =>
    store.move(OLD, OLD_DRAFT, new Map([...store.files(OLD), ['editorial.yaml', NEW_TEXT]]), {
      base: store.hash(OLD) ?? '',
      replaces: null,
    }),
} as const;

export type Operation = keyof typeof OPERATIONS;

export function operate(root: string, operation: Operation, disk: Disk): unknown {
  const store = new ContentStore(root, disk);
  return OPERATIONS[operation](store);
}

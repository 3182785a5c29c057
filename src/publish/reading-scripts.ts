import { bundleScript } from './plain-script.ts';
import { sha256 } from './sha256.ts';

const ENTRIES = ['first-paint', 'reading-aids'] as const;

/** A script of the reading aids, named by its content so that browsers may keep it. */
export interface ReadingScript {
  /** File name without its ending: `first-paint.0123456789`. */
  name: string;
  text: string;
}

let made: Promise<ReadingScript[]> | undefined;

/** The script every page begins with, and the one it loads on demand. Made once. */
export function readingScripts(): Promise<ReadingScript[]> {
  made ??= Promise.all(
    ENTRIES.map(async (entry) => {
      const text = await bundleScript(`src/reading-aids/${entry}.ts`);
      return { name: `${entry}.${sha256(text).slice(0, 10)}`, text };
    }),
  );
  return made;
}

/** Addresses of both, from the site's root. */
export async function readingScriptAddresses(): Promise<{ first: string; rest: string }> {
  const [first, rest] = (await readingScripts()).map(({ name }) => `/reading-aids/${name}.js`);
  if (!first || !rest) throw new Error('the reading aids have two scripts');
  return { first, rest };
}

import { runInNewContext } from 'node:vm';

/** The props of the first use of a component in a generated page: its expressions evaluated, as the compiled page does. */
export function propsOf(mdx: string, name: string): Record<string, unknown> {
  const [, block] = new RegExp(`^<${name}\\n([\\s\\S]*?)^/>$`, 'm').exec(mdx) ?? [];
  if (block === undefined) throw new Error(`no <${name}> in the page`);
  const attributes = block.matchAll(/^ {2}(\w+)=\{([\s\S]*?)\}\n(?= {2}\w+=\{|$(?![\s\S]))/gm);
  return Object.fromEntries(
    [...attributes].map(([, key = '', expression = '']) => [
      key,
      structuredClone(runInNewContext(`(${expression})`)),
    ]),
  );
}

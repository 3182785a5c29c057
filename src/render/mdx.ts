import { stringify } from 'yaml';

/** Plain JSON: all that may enter an MDX page from the data. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Front matter of a generated page. `kind` chooses the frame around it; `address` is permanent. */
export interface PageMatter {
  address: string;
  kind: PageKind;
  title: string;
  description: string;
  department: string;
  fiscalYear: number;
  state: 'published' | 'draft';
}

export type PageKind = 'overview' | 'goals' | 'sub-goal' | 'safeguards' | 'projects' | 'project' | 'indicators';

/**
 * A component with its props as JSON expressions. This is the only way text reaches an MDX page: inside a JSON string
 * nothing is markup, an import or an expression, whatever the text says.
 */
export function component(name: string, props: Record<string, Json | undefined>): string {
  const attributes = Object.entries(props)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${key}={${json(value as Json)}}\n`);
  return `<${name}\n${attributes.join('')}/>`;
}

/** A fixed part of the page with a permanent anchor; `heading` is wording of this site, never data. */
export function section(id: string, heading: string, ...content: string[]): string {
  return `<section id="${id}">\n\n## ${heading}\n\n${content.join('\n\n')}\n\n</section>`;
}

/** The whole file: front matter written by a YAML library, then the parts separated by blank lines. */
export function page(matter: PageMatter, ...parts: string[]): string {
  return `---\n${stringify(matter, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}---\n\n${parts.join('\n\n')}\n`;
}

/** Rows of a list one to a line, everything else compact; `<` and line separators escaped so that no tool can misread them. */
function json(value: Json): string {
  const text =
    Array.isArray(value) && value.length > 0
      ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
  return text.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

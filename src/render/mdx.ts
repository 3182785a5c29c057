import { stringify, type ToStringOptions } from 'yaml';

/** Plain JSON: all that may enter an MDX page from the data. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

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

/** A page as it is written below `content/pages/`. */
export interface GeneratedPage {
  matter: PageMatter;
  /** The whole MDX file, front matter included. */
  text: string;
}

export type PageKind =
  | 'overview'
  | 'goals'
  | 'sub-goal'
  | 'safeguards'
  | 'projects'
  | 'project'
  | 'indicators'
  | 'findings';

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

/** One line a value. Double quotes over several lines would not always be read back as they were. */
const FRONT_MATTER: ToStringOptions = {
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
};

/** The whole file: front matter written by a YAML library, then the parts separated by blank lines. */
export function page(matter: PageMatter, ...parts: string[]): GeneratedPage {
  return { matter, text: `---\n${stringify(matter, FRONT_MATTER)}---\n\n${parts.join('\n\n')}\n` };
}

/**
 * A value as an expression. Anything that holds objects is written as JSON text in a template, rows of a list one to a line,
 * with every `}` escaped: at each `}` the MDX compiler parses the expression read so far, so a long literal takes minutes.
 */
function json(value: Json): string {
  const text = holdsObjects(value) ? `JSON.parse(\`${template(rows(value))}\`)` : JSON.stringify(value);
  return text.replace(/[<\u2028\u2029]/g, unicodeEscape);
}

function holdsObjects(value: Json): boolean {
  if (value === null || typeof value !== 'object') return false;
  const isObject = (item: Json): boolean => item !== null && typeof item === 'object' && !Array.isArray(item);
  return Object.values(value).some((item) => item !== undefined && (isObject(item) || holdsObjects(item)));
}

function rows(value: Json): string {
  return Array.isArray(value)
    ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
    : JSON.stringify(value);
}

/** Text for between back-ticks, where nothing but the text is read. */
function template(text: string): string {
  return text.replaceAll('\\', '\\\\').replace(/[`$}]/g, unicodeEscape);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

import { parse, stringify } from 'yaml';
import { projectId } from '../../src/model/budget-document.ts';
import type { EditorialInput } from '../../src/model/schemas/editorial-schema.ts';
import type { ProjectInput } from '../../src/model/schemas/project-schema.ts';
import type { ContentFiles } from '../../src/source/content-files.ts';
import { requireContent } from '../../src/source/parse-content.ts';
import { templateItems } from '../../src/source/template-items.ts';

/** Largest number of projects the content check accepts in one document. */
export const MAX_PROJECTS = 99_999;

/**
 * The site's own content with `count` projects in its first published document: clones of the real ones, each with number,
 * name, amounts and words of its own, and a source text that prints them. Same input, same bytes.
 */
export function syntheticContent(files: ContentFiles, count: number): Map<string, Uint8Array> {
  const [document] = requireContent(files, 'public').documents;
  if (!document) throw new Error('no published document to clone');
  const folder = `content/data/${document.department}/${document.fiscalYear}`;
  const real = [...files]
    .filter(([path]) => path.startsWith(`${folder}/projects/`))
    .map(([, bytes]) => read<ProjectInput>(bytes));
  const isCloned = (path: string): boolean => /^content\/(?:data|drafts)\//.test(path);
  const content = new Map([...files].filter(([path]) => !isCloned(path)));
  content.set(`${folder}/department.yaml`, files.get(`${folder}/department.yaml`) as Uint8Array);
  content.set(`${folder}/editorial.yaml`, write(withoutProjectsAbove(document.editorial, count)));
  for (let number = 1; number <= count; number++) {
    const project = cloneProject(real[(number - 1) % real.length] as ProjectInput, number);
    content.set(`${folder}/projects/${projectId(number)}.yaml`, write(project));
  }
  const [synthetic] = requireContent(content, 'public').documents;
  const lines = synthetic ? templateItems(synthetic).map(({ texts }) => texts[0]) : [];
  return content.set(`${folder}/source/document.txt`, encode(`${lines.join('\n')}\n`));
}

function cloneProject(project: ProjectInput, number: number): ProjectInput {
  const own = (text: string | null): string | null => text && `${text}（其${number}）`;
  const total = `${(number * 7919) % 4993}.${String(number % 100).padStart(2, '0')}`;
  return {
    ...project,
    number,
    heading: project.heading.replace(/^\d+/, String(number)),
    name: `${project.name}（其${number}）`,
    budget: { total, fiscal: total, other: null },
    purpose: own(project.purpose),
    goals: project.goals.map(({ label, text }) => ({ label, text: own(text) })),
    indicators: project.indicators.map((row) => ({ ...row, description: own(row.description) })),
    sourceLines: null,
  };
}

function withoutProjectsAbove(editorial: EditorialInput, count: number): EditorialInput {
  const keep = <T extends { projects: number[] }>(row: T): T => ({
    ...row,
    projects: row.projects.filter((number) => number <= count),
  });
  return {
    ...editorial,
    subGoalProjects: editorial.subGoalProjects.map(keep),
    mainSubGoals: editorial.mainSubGoals.map(keep),
  };
}

function read<T>(bytes: Uint8Array): T {
  return parse(new TextDecoder().decode(bytes)) as T;
}

function write(value: unknown): Uint8Array {
  return encode(
    stringify(value, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

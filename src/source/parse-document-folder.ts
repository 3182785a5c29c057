import { answeredFindings } from '../findings/answered-findings.ts';
import { observeEntered } from '../findings/entered-findings.ts';
import { type BudgetDocument, type Project, projectId, type SourceText } from '../model/budget-document.ts';
import { type ClassificationEntry, classify } from '../model/functional-classification.ts';
import { type Money, type MoneyUnit, parseMoney } from '../model/money.ts';
import type { DepartmentInput } from '../model/schemas/department-schema.ts';
import type { EditorialInput } from '../model/schemas/editorial-schema.ts';
import type { ProjectInput } from '../model/schemas/project-schema.ts';
import { PLAN_PERIODS, parseShare, type SpendingPlan } from '../model/spending-plan.ts';
import { parseTarget } from '../model/target-value.ts';
import { UNFILLED } from '../model/unfilled.ts';
import { alignSource } from './align-source.ts';
import { decodeText, MAX_SOURCE_BYTES } from './decode-text.ts';
import { editorialPlaceholders } from './placeholder-problems.ts';
import { type Problem, problem } from './problem.ts';
import { type LocatedValue, readYamlFile } from './read-yaml-file.ts';
import { recordProblems } from './record-problems.ts';
import { textHash } from './text-hash.ts';
import { unfilledProblems } from './unfilled-problems.ts';

/** The files of one department's year, by their path inside its folder. */
export interface DocumentFiles {
  folder: string;
  department: string;
  fiscalYear: number;
  state: BudgetDocument['state'];
  files: Map<string, Uint8Array>;
}

const EXPECTED = 'department.yaml、editorial.yaml、projects/01.yaml 这样的项目文件，以及 source/ 里的原文';

/**
 * One department's year: every file read and checked, cross-references included; `document` is `null` on any error.
 * `codes` is `null` when the code table itself cannot be read; its absence is then not reported once more per project.
 */
export function parseDocumentFolder(
  { folder, department, fiscalYear, state, files }: DocumentFiles,
  codes: readonly ClassificationEntry[] | null,
): { document: BudgetDocument | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const plan = readRequired('department', 'department.yaml');
  const editorial = readRequired('editorial', 'editorial.yaml');
  if (editorial) problems.push(...editorialPlaceholders(editorial));
  const projectFiles = [...files].filter(([path]) => /^projects\/[^/]+\.yaml$/.test(path));
  const projects = projectFiles.flatMap(([path, bytes]) => {
    const { located, problems: found } = readYamlFile(`${folder}/${path}`, bytes, 'project');
    problems.push(...found);
    if (located) problems.push(...projectProblems(located, path, codes));
    return located ? [located] : [];
  });
  for (const path of files.keys()) {
    if (/^(?:department\.yaml|editorial\.yaml|projects\/[^/]+\.yaml|source\/.+)$/.test(path)) continue;
    problems.push(
      problem('FILE_UNEXPECTED', { file: `${folder}/${path}`, line: 1, column: 1 }, { expected: EXPECTED }),
    );
  }
  const source = readSource(folder, files);
  problems.push(...source.problems);
  if (state === 'published') {
    if (plan) problems.push(...unfilledProblems(plan, 'department'));
    if (editorial) problems.push(...unfilledProblems(editorial, 'editorial'));
    problems.push(...projects.flatMap((project) => unfilledProblems(project, 'project')));
  }
  if (!plan || !editorial || projects.length < projectFiles.length) return { document: null, problems };

  // A project is known by its number and by its file name, so that a slip in one of them is reported once.
  const numbers = new Set([
    ...projects.map(({ value }) => value.number),
    ...projectFiles.map(([path]) => numberInName(path)),
  ]);
  problems.push(...editorialProblems(editorial, plan.value, numbers));
  const unit = editorial.value.moneyUnit.used;
  problems.push(...projects.flatMap((project) => readingProblems(project, unit)));
  const withoutAnchors: BudgetDocument = {
    department,
    fiscalYear,
    state,
    plan: plan.value,
    projects: projects
      .map(({ value }) => toProject(value, unit, codes ?? []))
      .sort((a, b) => a.number - b.number),
    editorial: editorial.value,
    source: source.text,
    anchors: new Map(),
    textHash: textHash({
      plan: plan.value,
      projects: projects.map(({ value }) => value),
      editorial: editorial.value,
      source: source.text,
    }),
  };
  const document = { ...withoutAnchors, anchors: alignSource(withoutAnchors)?.anchors ?? new Map() };
  problems.push(...findingProblems(document, editorial), ...recordProblems(document, editorial));
  return { document, problems };

  function readRequired<K extends 'department' | 'editorial'>(kind: K, path: string) {
    const bytes = files.get(path);
    if (!bytes) {
      problems.push(
        problem('FILE_MISSING', { file: `${folder}/${path}`, line: 1, column: 1 }, { name: path }),
      );
      return null;
    }
    const { located, problems: found } = readYamlFile(`${folder}/${path}`, bytes, kind);
    problems.push(...found);
    return located;
  }
}

/** What the editor wrote about findings that does not fit the document. */
function findingProblems(
  document: BudgetDocument,
  { value, locate }: LocatedValue<EditorialInput>,
): Problem[] {
  const misquoted = observeEntered(document, value.findings).misquoted.map((row) =>
    problem('FINDING_MISQUOTED', locate(['findings', row, 'quotations']), {
      words: value.findings[row]?.quotations.map(({ path, words }) => words ?? path).join('」「') ?? '',
    }),
  );
  const unmatched = (value.replies.length > 0 ? answeredFindings(document).unmatched : []).map((finding) => {
    const row = value.replies.findIndex((reply) => reply.finding === finding);
    return problem('REPLY_UNMATCHED', locate(['replies', row, 'finding']), { finding });
  });
  return [...misquoted, ...unmatched];
}

function numberInName(path: string): number {
  return Number(/(\d+)\.yaml$/.exec(path)?.[1]);
}

function readSource(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): { text: SourceText | null; problems: Problem[] } {
  const texts = [...files].filter(([path]) => /^source\/[^/]+\.txt$/.test(path));
  const [first] = texts;
  if (!first) return { text: null, problems: [] };
  const file = `${folder}/${first[0]}`;
  if (texts.length > 1) {
    return {
      text: null,
      problems: [problem('SOURCE_FILES_AMBIGUOUS', { file, line: 1, column: 1 }, { count: texts.length })],
    };
  }
  // The source is kept as it came: a BOM or Windows line ends are no fault of the editor's.
  const { text, problems } = decodeText(file, first[1], MAX_SOURCE_BYTES);
  const unreadable = problems.filter(({ code }) => code !== 'FILE_HAS_BOM' && code !== 'FILE_HAS_CRLF');
  return { text: text && { file: first[0].slice('source/'.length), text: text.text }, problems: unreadable };
}

function toProject(input: ProjectInput, unit: MoneyUnit, codes: readonly ClassificationEntry[]): Project {
  const { code, budget, spendingPlan, indicators, sourceLines, ...rest } = input;
  return {
    ...rest,
    id: projectId(input.number),
    classification: classify(code, codes),
    budget: {
      total: parseMoney(budget.total, unit),
      fiscal: parseMoney(budget.fiscal, unit),
      other: parseMoney(budget.other, unit),
    },
    spendingPlan: Object.fromEntries(
      PLAN_PERIODS.map(({ key }) => [key, parseShare(spendingPlan[key])]),
    ) as SpendingPlan,
    indicators: indicators.map((indicator) => ({ ...indicator, target: parseTarget(indicator.target) })),
    sourceLines,
  };
}

function projectProblems(
  { value, locate }: LocatedValue<ProjectInput>,
  path: string,
  codes: readonly ClassificationEntry[] | null,
): Problem[] {
  const problems: Problem[] = [];
  const expected = `${projectId(value.number)}.yaml`;
  if (path !== `projects/${expected}`) {
    problems.push(problem('PROJECT_FILE_NAME', locate(['number']), { number: value.number, expected }));
  }
  if (
    value.code !== null &&
    value.code !== UNFILLED &&
    codes &&
    !codes.some(({ code }) => code === value.code)
  ) {
    problems.push(problem('CODE_UNKNOWN', locate(['code']), { code: value.code }));
  }
  if (value.sourceLines && value.sourceLines[0] > value.sourceLines[1]) {
    const [first, last] = value.sourceLines;
    problems.push(problem('SOURCE_LINES_INVALID', locate(['sourceLines']), { first, last }));
  }
  return problems;
}

function readingProblems({ value, locate }: LocatedValue<ProjectInput>, unit: MoneyUnit): Problem[] {
  const amounts = (['total', 'fiscal', 'other'] as const).flatMap((key) => {
    const money: Money = parseMoney(value.budget[key], unit);
    return money.state === 'unreadable' && money.printed !== UNFILLED
      ? [problem('AMOUNT_UNREADABLE', locate(['budget', key]), { text: money.printed })]
      : [];
  });
  const shares = PLAN_PERIODS.flatMap(({ key }) => {
    const share = parseShare(value.spendingPlan[key]);
    return share.state === 'unreadable' && share.printed !== UNFILLED
      ? [problem('SHARE_UNREADABLE', locate(['spendingPlan', key]), { text: share.printed })]
      : [];
  });
  return [...amounts, ...shares];
}

function editorialProblems(
  { value, locate }: LocatedValue<EditorialInput>,
  plan: DepartmentInput,
  numbers: ReadonlySet<number>,
): Problem[] {
  const rowProblems = (
    list: 'subGoalProjects' | 'mainSubGoals',
    row: number,
    entry: { subGoal: number; projects: readonly number[]; nickname?: string },
  ): Problem[] => {
    const at = (...path: (string | number)[]) => locate([list, row, ...path]);
    const { subGoal: number, nickname } = entry;
    const subGoal = plan.subGoals[number - 1];
    if (!subGoal)
      return [problem('SUB_GOAL_UNKNOWN', at('subGoal'), { number, count: plan.subGoals.length })];
    const isPrinted = nickname === undefined || subGoal.indicatorText?.includes(nickname);
    return [
      ...(isPrinted ? [] : [problem('NICKNAME_NOT_PRINTED', at('nickname'), { number, nickname })]),
      ...entry.projects.flatMap((project, position) =>
        numbers.has(project)
          ? []
          : [problem('PROJECT_UNKNOWN', at('projects', position), { number: project })],
      ),
    ];
  };
  return [
    ...value.subGoalProjects.flatMap((entry, row) => rowProblems('subGoalProjects', row, entry)),
    ...value.mainSubGoals.flatMap((entry, row) => rowProblems('mainSubGoals', row, entry)),
  ];
}

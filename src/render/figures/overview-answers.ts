import type { overviewFigures } from './document-figures.ts';

/** What the overview answers, in order; by the section that does. */
export const QUESTIONS = {
  where: '钱花在哪里',
  when: '什么时候花',
  goals: '要达到什么目标',
  judge: '怎样考核',
} as const;

/** One question and its answer in a sentence: the title of the first chart of its section. */
export interface Answer {
  section: keyof typeof QUESTIONS;
  question: string;
  sentence: string;
  /** Path of the sentence as a computed figure, for `verify`. */
  figure: string;
}

/** The year in sentences, from the charts of the overview; no answer where a section has nothing to draw. */
export function overviewAnswers(charts: ReturnType<typeof overviewFigures>): Answer[] {
  return (Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]).flatMap((section) =>
    charts[section].slice(0, 1).map(({ name, title }) => ({
      section,
      question: QUESTIONS[section],
      sentence: title,
      figure: `charts/${name}/title`,
    })),
  );
}

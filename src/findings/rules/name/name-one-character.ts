import { subGoalLinks } from '../../../derive/goal-crosswalk.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';
import { oneCharacterReplaced } from './one-character.ts';

export const nameOneCharacter: FindingRule = {
  code: 'NAME_ONE_CHARACTER',
  severity: '中',
  title: '名称与别处只差一个字',
  explanation:
    '项目名称里的一段文字，在本项目的用途、目标，或者编者对应的分项目标里出现，六个字以上相同而中间有一个字不同。数字、方位、大小一类本来会不同的字不算。哪个写法对，原文看不出。',
  observe(document) {
    const links = subGoalLinks(document);
    return observeProjects(document, (project) => {
      const places = [
        { path: `projects/${project.id}/purpose`, text: project.purpose },
        ...project.goals.map(({ text }, index) => ({
          path: `projects/${project.id}/goals/${index + 1}/text`,
          text,
        })),
        ...links
          .filter(({ projects }) => projects.includes(project))
          .flatMap(({ number }) =>
            (['goal', 'indicatorText'] as const).map((key) => ({
              path: `plan/subGoals/${number}/${key}`,
              text: document.plan.subGoals[number - 1]?.[key] ?? null,
            })),
          ),
      ];
      const near = places.flatMap(({ path, text }) => {
        const found = text === null ? null : oneCharacterReplaced(project.name, text);
        return found ? [{ path, ...found }] : [];
      });
      const [first] = near;
      if (!first) return null;
      return {
        citations: [
          ...citeProject(project, 'name'),
          ...near.map(({ path, other }) => ({ path, part: other })),
        ],
        sentence: `项目名称写${quoted(first.one)}，别处${near.length > 1 ? `${near.length}次` : ''}写${[
          ...new Set(near.map(({ other }) => quoted(other))),
        ].join('、')}，只差一个字。`,
      };
    });
  },
};

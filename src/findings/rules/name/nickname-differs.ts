import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { compact, listed, quoted } from '../../words.ts';
import { oneCharacterReplaced } from './one-character.ts';

export const nicknameDiffers: FindingRule = {
  code: 'NAME_NICKNAME_DIFFERS',
  severity: '低',
  title: '分项目标里的叫法与项目名称不同',
  explanation:
    '编者把分项绩效目标里的叫法对应到项目，而这个叫法不是项目名称里的原词（标点、空格不计）。同一个项目有两种叫法，靠名称对不上。一个叫法总称几个项目的不算；低把握的对应、只差一个字的另有规则。每个项目合为一条。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const name = letters(project.name);
      const different = document.editorial.subGoalProjects.filter(
        ({ nickname, projects, confidence }) =>
          projects.length === 1 &&
          projects.includes(project.number) &&
          confidence !== '低' &&
          !name.includes(letters(nickname)) &&
          !letters(nickname).includes(name) &&
          oneCharacterReplaced(project.name, nickname) === null,
      );
      if (different.length === 0) return null;
      const nicknames = [...new Set(different.map(({ nickname }) => nickname))];
      return {
        citations: [
          ...citeProject(project, 'name'),
          ...different.map(({ subGoal, nickname }) => ({
            path: `plan/subGoals/${subGoal}/indicatorText`,
            part: nickname,
          })),
        ],
        sentence: `项目名称为${quoted(project.name)}，分项目标里写作${listed(
          nicknames.map((nickname) => quoted(nickname)),
          '种',
        )}（编者对应）。`,
      };
    }),
};

function letters(text: string): string {
  return compact(text).replace(/[^\p{L}\p{N}]/gu, '');
}

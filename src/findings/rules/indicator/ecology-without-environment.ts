import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, rowName } from '../../indicator-rows.ts';
import { quoted } from '../../words.ts';

const ENVIRONMENT =
  /生态|环境|环保|环卫|环评|污|排放|排污|颗粒|废|节能|节水|节电|节约|能耗|能源|低碳|减碳|碳|绿|林|草|树|木|植|土|水|河|湖|海|空气|大气|噪|尘|垃圾|资源|气候|物种|动物|自然|景观|市容|村容|卫生|清洁|整洁|洁净|回收|循环|纸|耗材|光|辐射|燃|煤|气|油|农药|化肥|秸秆|粪|厕|农|渔|牧|鱼|鸟|花|园/;
/** Words of another outcome or of the work itself, so that a text that merely says little is left alone. */
const OTHER_OUTCOME =
  /治安|社会|犯罪|执法|办案|稳定|安全|经济|收入|就业|成本|效率|满意|形象|服务|公信力|素质|能力/;

export const ecologyWithoutEnvironment: FindingRule = {
  code: 'INDICATOR_ECOLOGY_WITHOUT_ENVIRONMENT',
  severity: '低',
  title: '生态效益指标没有提到环境',
  explanation:
    '生态效益指标的名称和描述里没有环境、资源、污染、节能一类的字，写的是社会、经济或工作本身。按字词判断，写得很简短的不算。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      if (row.kind !== 'ecological' || row.isNameless) return [];
      const text = `${row.text('level3') ?? ''}${row.text('description') ?? ''}`;
      if (ENVIRONMENT.test(text) || !OTHER_OUTCOME.test(text)) return [];
      return [
        {
          place: row.place,
          citations: row.cite('level2', 'level3', 'description'),
          sentence: `生态效益指标${quoted(rowName(row))}的名称和描述没有提到环境、资源或污染。`,
        },
      ];
    }),
};

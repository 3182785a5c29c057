import {
  projects,
  type RuleCases,
  row,
  rows,
  subGoals,
  withPlan,
  withPublication,
  withSource,
} from './rule-case.ts';

const purpose = (text: string) => projects({ purpose: text });
const PURPOSE = 'projects/01/purpose';
/** The year of the documents made here. */
const YEAR = projects().fiscalYear;
const MEASURES = (...labels: string[]) => labels.map((label) => ({ label, text: '办好事' }));

export const TEXT_CASES: RuleCases = {
  TEXT_TEMPLATE_LEFTOVER: {
    finds: {
      stars: [purpose('为**人购置图书'), PURPOSE],
      crosses: [purpose('补助××村书屋'), PURPOSE],
      'a name of the form': [
        rows(row('数量指标', '指标1：', null, null, null)),
        'projects/01/indicators/1/level3',
      ],
    },
    leaves: { 'a product': purpose('书架10×20厘米，型号XXL'), 'a year': purpose('二○二四年') },
  },
  TEXT_DOUBLED: {
    finds: {
      'a character': [purpose('购书要有有合同'), PURPOSE],
      'a sign': [purpose('购书，，修架'), PURPOSE],
      'a long word': [purpose('购置图书馆图书馆书架'), PURPOSE],
      'a short word': [purpose('征求读者意见意见；改进服务'), PURPOSE],
      'a verb before its object': [purpose('提升提升服务水平'), PURPOSE],
    },
    leaves: {
      'words that meet': purpose('所有有关人员参与与会，为了了解目的的达成'),
      'doubled words': purpose('实实在在、方方面面，一步一步，研究研究'),
      'a short word that begins another': purpose('加强物业管理管理人员培训，提升提升机效率'),
      'two words with one character': purpose('改进工作作风和管理理念'),
    },
  },
  TEXT_BRACKETS_MIXED: {
    finds: { 'both widths': [purpose('图书(少儿)和期刊（月刊）'), 'document'] },
    leaves: { 'numbers in brackets': purpose('图书(300)和期刊（月刊）') },
  },
  TEXT_DIGITS_MIXED: {
    finds: { 'both widths': [purpose('书架１２组、图书300册'), 'document'] },
    leaves: { 'one width': purpose('书架12组、图书300册') },
  },
  TEXT_LETTER_CASE_MIXED: {
    finds: { 'two writings': [purpose('安装led屏，更换LED灯'), 'document/led'] },
    leaves: {
      'one writing': purpose('安装LED屏，更换LED灯'),
      'words of a language': purpose('The Library 与 the library'),
      'an address': purpose('www.example.invalid 与 WWW'),
    },
  },
  TEXT_SEPARATORS_MIXED: {
    finds: {
      'a list of names': [
        withPlan({ subGoals: subGoals({ list: '图书购置、期刊订阅，书屋建设' }) }),
        'plan/subGoals/1/indicatorText',
      ],
      'a list of counts': [
        rows(row('数量指标', '设备', '书架5组、桌椅8套，电脑2台', '15')),
        'projects/01/indicators/1/description',
      ],
    },
    leaves: {
      'one separator': withPlan({ subGoals: subGoals({ list: '图书购置，期刊订阅，书屋建设' }) }),
      'a sentence': withPlan({ subGoals: subGoals({ list: '图书、期刊入库率95%，读者满意度90%。' }) }),
      'a whole and its parts': rows(row('数量指标', '设备', '共13组，木架5组、钢架8组', '13')),
      prose: purpose('购置图书、期刊，用于书屋'),
    },
  },
  TEXT_TRAILING_SEPARATOR: {
    finds: { 'a comma at the end': [purpose('购置图书、期刊、'), PURPOSE] },
    leaves: {
      'a full stop': purpose('购置图书、期刊。'),
      'the numbers of two parts': withPlan({ part: '一、', projectsPart: '二、' }),
    },
  },
  TEXT_BOOK_MARK: {
    finds: { 'half of a pair': [purpose('满意度》90%'), PURPOSE] },
    leaves: { 'a title': purpose('落实《读书条例》3条') },
  },
  TEXT_DATE_INCOMPLETE: {
    finds: { 'no month': [purpose('2024年6底完工'), PURPOSE] },
    leaves: { 'a month': purpose('2024年6月底完工'), 'a school year': purpose('2024年初、2024年底') },
  },
  TEXT_QUESTION_CUT: {
    finds: {
      'half a question': [
        rows(row('质量指标', '完好', '否达到要求', '是')),
        'projects/01/indicators/1/description',
      ],
    },
    leaves: {
      'a question': rows(row('质量指标', '完好', '是否达到要求', '是')),
      'a no': purpose('否决的项目不列'),
      'a text outside the table': purpose('是可以长期使用的书架'),
      'a sentence': rows(row('质量指标', '完好', '是可以长期使用的。', '是')),
    },
  },
  TEXT_TITLE_FULL_STOP: {
    finds: {
      'one of three': [withPlan({ subGoals: subGoals({ title: '多读书。' }, {}, {}) }), 'document'],
    },
    leaves: { 'all of them': withPlan({ subGoals: subGoals({ title: '多读书。' }, { title: '读好书。' }) }) },
  },
  TEXT_NUMBERING_MIXED: {
    finds: {
      'two signs': [
        projects({ heading: '1. 图书' }, { heading: '2、书架' }, { heading: '3．书屋' }),
        'document',
      ],
    },
    leaves: { 'spaces and widths': projects({ heading: '1.图书' }, { heading: '2 ． 书架' }) },
  },
  TEXT_HEADING_NUMBER_GAP: {
    finds: {
      'a number without the first': [
        withPlan({ overallGoal: { heading: '总体目标', text: '办好' }, subGoalsHeading: '二、分项目标' }),
        'document',
      ],
    },
    leaves: {
      'numbers in order': withPlan({
        overallGoal: { heading: '一、总体目标', text: '办好' },
        subGoalsHeading: '二、分项目标',
        safeguards: { heading: '三、措施', paragraphs: [], measures: [] },
      }),
      'no numbers': withPlan({
        overallGoal: { heading: '总体目标', text: '办好' },
        subGoalsHeading: '分项目标',
        safeguards: null,
      }),
    },
  },
  TEXT_ELLIPSIS_ROW: {
    finds: { 'the row of the form': [projects({ ellipsisRow: true }, {}), 'document'] },
    leaves: { 'no such row': projects({}, {}) },
  },
  META_NOT_STATED: {
    finds: {
      'a source that states nothing': [
        withSource('2024年部门整体绩效目标\n办好事'),
        'document/date',
        'document/index-number',
        'document/issuing-body',
        'document/document-number',
      ],
      'no date alone': [
        withSource('青溪县文化服务局\n索引号：12\n青文〔2024〕3号\n2024年目标'),
        'document/date',
      ],
      'a date that is a target': [
        withSource(
          '青溪县文化服务局\n索引号：12\n青文〔2024〕3号\n\t完工时间\n\t2024.12.31前\n\t2024年6月30日\n',
        ),
        'document/date',
      ],
    },
    leaves: {
      'all four': withSource('青溪县文化服务局\n索引号：12\n青文〔2024〕3号\n2024年1月5日'),
      'all four in one line': withSource(
        '青溪县文化服务局文件　青文〔2024〕3号　索引号：QX12/2024-7　2024年1月5日',
      ),
      'what the publication record says': withPublication(withSource('办好事'), {
        indexNumber: 'QX12/2024-7',
        publisher: '青溪县文化服务局',
        writtenOn: '2024-01-05',
        documentNumber: '无文号',
      }),
      'no source': projects({}),
    },
  },
  META_YEAR_DIFFERS: {
    finds: { 'another year': [withPlan({ title: '2023年部门整体绩效目标' }), 'document'] },
    leaves: {
      'this year': withPlan({ title: '2024年部门整体绩效目标' }),
      'both years': withPlan({ title: '2023—2024年度绩效目标' }),
      'no year': withPlan({ title: '部门整体绩效目标' }),
    },
  },
  META_NUMBER_GAP: {
    finds: {
      'a number left out': [
        {
          ...projects({}, {}, {}),
          projects: projects({}, {}, {}).projects.filter(({ number }) => number !== 2),
        },
        'document',
      ],
    },
    leaves: { 'no gap': projects({}, {}), 'no projects': projects() },
  },
  TEXT_SIGNS_MIXED: {
    finds: { 'both widths': [purpose('购置图书,修理书架，办好讲座'), 'document'] },
    leaves: {
      'one width': purpose('购置图书，修理书架'),
      'a number': purpose('购置图书1,200册，修理书架'),
      letters: purpose('安装A,B两套系统，修理书架'),
    },
  },
  TEXT_LIST_NUMBER_GAP: {
    finds: {
      'a goal left out': [
        projects({
          goals: [
            { label: '目标1', text: '多读书' },
            { label: '目标3', text: '读好书' },
          ],
        }),
        'projects/01/goals',
      ],
      'a measure twice': [
        withPlan({ safeguards: { heading: '措施', paragraphs: [], measures: MEASURES('1、', '1、') } }),
        'plan/safeguards/measures',
      ],
      'a list that begins late': [
        withPlan({
          subGoals: subGoals({}, {}).map((each, at) => ({ ...each, label: ['（二）', '（三）'][at] ?? '' })),
        }),
        'plan/subGoals',
      ],
    },
    leaves: {
      'past ten': withPlan({
        safeguards: {
          heading: '措施',
          paragraphs: [],
          measures: MEASURES(
            '一、',
            '二、',
            '三、',
            '四、',
            '五、',
            '六、',
            '七、',
            '八、',
            '九、',
            '十、',
            '十一、',
          ),
        },
      }),
      'labels without numbers': projects({
        goals: [
          { label: '总目标', text: '多读书' },
          { label: '目标3', text: '读好书' },
        ],
      }),
      'one item': projects({ goals: [{ label: '目标2', text: '多读书' }] }),
    },
  },
  TEXT_LIST_SEPARATORS_VARY: {
    finds: {
      'a list each': [
        withPlan({ subGoals: subGoals({ list: '图书购置、期刊订阅' }, { list: '书屋建设，书架修理' }) }),
        'document',
      ],
    },
    leaves: {
      'one sign': withPlan({
        subGoals: subGoals({ list: '图书购置、期刊订阅' }, { list: '书屋建设、书架修理。' }),
      }),
      'one name': withPlan({ subGoals: subGoals({ list: '图书购置、期刊订阅' }, { list: '书屋建设' }) }),
      'a sentence': withPlan({
        subGoals: subGoals({ list: '图书购置、期刊订阅' }, { list: '入库率95%，满意度90%' }),
      }),
    },
  },
  META_HEADING_YEAR: {
    finds: {
      'the year before': [projects({ heading: `1.${YEAR - 1}年度图书购置项目绩效目标表` }), 'projects/01'],
    },
    leaves: {
      'this year': projects({ heading: `1.${YEAR}年度图书购置项目绩效目标表` }),
      'a year of the name': projects({
        heading: `1.${YEAR - 1}年图书购置尾款项目绩效目标表`,
        name: `${YEAR - 1}年图书购置尾款`,
      }),
      'no year': projects({}),
    },
  },
};

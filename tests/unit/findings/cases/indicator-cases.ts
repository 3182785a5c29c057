import { projects, type RuleCases, row, rows, unlikeProjects } from './rule-case.ts';

const SHELF = row('数量指标', '书架', '购置书架', '25组');
const TIME = row('时效指标', '到货', null, '6月底');
const SAFE = row('质量指标', '书架牢固', '书架是否长期牢固', '是');

export const INDICATOR_CASES: RuleCases = {
  INDICATOR_NONE: {
    finds: {
      'no rows': [rows(), 'projects/01'],
      'blank rows': [rows(row('数量指标', null, null, null, null)), 'projects/01'],
    },
    leaves: { 'one row': rows(row('数量指标', null, null, '5', null)) },
  },
  INDICATOR_QUANTITY_ABSENT: {
    finds: {
      'no such group': [rows(row('质量指标', '完好', null, '98%')), 'projects/01'],
      'a blank one': [
        rows(row('数量指标', null, null, null, null), row('质量指标', '完好', null, '98%')),
        'projects/01',
      ],
    },
    leaves: {
      'a quantity': rows(SHELF),
      'a form without a second level': rows(row(null, '书架', null, '25组')),
      'no indicators': rows(),
    },
  },
  INDICATOR_GROUPS_MISSING: {
    finds: {
      'a group most tables have': [
        projects({ indicators: [SHELF, TIME] }, { indicators: [SHELF] }, { indicators: [SHELF, TIME] }),
        'projects/02',
      ],
    },
    leaves: {
      'a group printed without words': projects(
        { indicators: [SHELF, TIME] },
        { indicators: [SHELF, row('时效指标', null, null, null, null)] },
      ),
      'a group half of the tables have': projects({ indicators: [SHELF, TIME] }, { indicators: [SHELF] }),
      'a group three of five tables have': projects(
        ...[0, 1, 2].map(() => ({ indicators: [SHELF, TIME] })),
        { indicators: [SHELF] },
        { indicators: [SHELF] },
      ),
      'another name for it': projects(
        { indicators: [row('社会公众或服务对象满意度', '满意', null, '90%')] },
        { indicators: [row('服务对象满意度指标', '满意', null, '90%')] },
      ),
      'groups no table has': rows(SHELF),
    },
  },
  INDICATOR_ROWS_BLANK: {
    finds: { 'a blank row': [rows(SHELF, row('经济效益', null, null, null, null)), 'projects/01'] },
    leaves: {
      'a row with a basis only': rows(SHELF, row('经济效益', null, null, null, '统计')),
      'a table of blanks': rows(row('经济效益', null, null, null, null)),
    },
  },
  INDICATOR_QUANTITY_WITHOUT_NUMBER: {
    finds: {
      'a yes for a quantity': [
        rows(row('数量指标', '书架覆盖', '各阅览室是否都有书架', '是')),
        'projects/01/indicators/1',
      ],
    },
    leaves: {
      'a number': rows(SHELF),
      'a number in the description': rows(row('数量指标', '书架', '是否购置25组书架', '是')),
      'a number in words': rows(row('数量指标', '书架', '三个阅览室是否都有书架', '是')),
      'a quality': rows(SAFE),
      'a row without a name': rows(row('数量指标', null, null, '是')),
    },
  },
  INDICATOR_RATE_WITHOUT_RATE: {
    finds: {
      'a rate that is only asked for': [
        rows(row('社会效益', '提高借阅率', '借阅率是否提高', '是')),
        'projects/01/indicators/1',
      ],
    },
    leaves: {
      'a rate': rows(row('社会效益', '提高借阅率', '借阅率是否提高', '≥60%')),
      'a rate in the description': rows(row('社会效益', '提高借阅率', '借阅率是否达到60%', '是')),
      efficiency: rows(row('社会效益', '提高工作效率', '效率是否提高', '是')),
      'a verb': rows(row('社会效益', '单位率先垂范', '是否带头', '是')),
    },
  },
  INDICATOR_NAME_BLANK: {
    finds: {
      'a description alone': [rows(row('数量指标', null, '购置书架', '25组')), 'projects/01/indicators/1'],
    },
    leaves: { 'a name': rows(SHELF), nothing: rows(row('数量指标', null, null, '25组')) },
  },
  INDICATOR_NAME_NUMBER: {
    finds: {
      'a number for a name': [
        rows(row('数量指标', '25组', '购置书架', '25')),
        'projects/01/indicators/1/level3',
      ],
      'a number for a description': [
        rows(row('数量指标', '书架', '1,025', '1025')),
        'projects/01/indicators/1/description',
      ],
    },
    leaves: { 'a number of something': rows(row('数量指标', '25组书架', '1个锅炉', '25')) },
  },
  INDICATOR_NAME_QUESTION: {
    finds: { 'a question': [rows(row('质量指标', '书架是否牢固', '书架牢固', '是')), 'projects/01'] },
    leaves: { 'a question below a name': rows(row('质量指标', '书架牢固', '书架是否牢固', '是')) },
  },
  INDICATOR_DESCRIPTION_REPEATS: {
    finds: {
      'the same but for the question': [
        rows(row('质量指标', '书架牢固', '书架是否牢固。', '是')),
        'projects/01',
      ],
    },
    leaves: {
      'one word more': rows(row('质量指标', '书架牢固', '书架是否长期牢固', '是')),
      'a row that does not apply': rows(row('经济效益', '不适用', '不适用', '不适用')),
      'a measured one': rows(row('质量指标', '书架完好率', '书架完好率', '98%')),
    },
  },
  INDICATOR_COST_WITHOUT_COST: {
    finds: {
      'a low price': [rows(row('成本指标', '低价采购', '是否低价', '是')), 'projects/01/indicators/1'],
    },
    leaves: {
      'a cost': rows(row('成本指标', '每组价格', null, '≤800元')),
      'a cost in the description': rows(row('成本指标', '低价采购', '每组八百元以内', '是')),
      'a saving': rows(row('成本指标', '节约率', null, '5%')),
      'a blank row': rows(row('成本指标', null, null, null)),
      'the sign of the form': rows(row('成本指标', '每组价格', null, '≤**元')),
      'another kind': rows(row('质量指标', '低价采购', '是否低价', '是')),
    },
  },
  INDICATOR_TIME_WITHOUT_DATE: {
    finds: { 'in time': [rows(row('时效指标', '及时到货', '是否及时', '是')), 'projects/01/indicators/1'] },
    leaves: {
      'a date': rows(row('时效指标', '到货', null, '6月底')),
      'a date in the description': rows(row('进度指标', '及时到货', '年底前到货', '是')),
      'a rate': rows(row('时效指标', '到货及时率', null, '95%')),
      'a blank row': rows(row('时效指标', null, null, null)),
    },
  },
  INDICATOR_ECOLOGY_WITHOUT_ENVIRONMENT: {
    finds: {
      'a social outcome': [
        rows(row('生态效益指标', '提升服务形象', '群众满意', '是')),
        'projects/01/indicators/1',
      ],
    },
    leaves: {
      'an environmental one': rows(row('生态效益指标', '服务节约用纸', '减少浪费', '是')),
      'a text that says little': rows(row('生态效益指标', '持续改善', null, '是')),
      'another kind': rows(row('社会效益指标', '提升服务形象', '群众满意', '是')),
    },
  },
  INDICATOR_ROW_REPEATED: {
    finds: {
      'a row twice': [rows(SHELF, row('质量指标', '完好', null, '98%'), SHELF), 'projects/01/indicators/1'],
    },
    leaves: {
      'one name for two things': rows(SHELF, row('数量指标', '书架', '修理书架', '5组')),
      'two rows that do not apply': rows(
        row('经济效益', '不适用', '不适用', '不适用'),
        row('生态效益', '不适用', '不适用', '不适用'),
      ),
    },
  },
  INDICATOR_ROWS_COPIED: {
    finds: {
      'a row in two projects': [
        unlikeProjects({ indicators: [] }, { indicators: [SAFE] }, { indicators: [SAFE] }),
        'projects/02~03',
      ],
      'a row that asks in one and states in the other': [
        unlikeProjects(
          { indicators: [SAFE] },
          { indicators: [row('质量指标', '书架是否牢固', '书架长期牢固', '是')] },
        ),
        'projects/01~02',
      ],
      'a long row with a measure': [
        unlikeProjects(
          {
            indicators: [row('质量指标', '阅览室书架验收合格率', '县图书馆阅览室书架验收合格的比例', '98%')],
          },
          {
            indicators: [row('质量指标', '阅览室书架验收合格率', '县图书馆阅览室书架验收合格的比例', '98%')],
          },
        ),
        'projects/01~02',
      ],
    },
    leaves: {
      'one thing done at several places': projects(
        { name: '和平社区书屋改造', indicators: [SAFE] },
        { name: '新华社区书屋改造', indicators: [SAFE] },
      ),
      'a row twice in one': rows(SAFE, SAFE),
      'short rows with measures': unlikeProjects(
        { indicators: [SHELF, row('时效指标', '到货', '书架到货', '6月底')] },
        { indicators: [SHELF, row('时效指标', '到货', '书架到货', '6月底')] },
      ),
      'how satisfied people are': unlikeProjects(
        { indicators: [row('满意度', '读者满意度', '读者是否满意', '是')] },
        { indicators: [row('满意度', '读者满意度', '读者是否满意', '是')] },
      ),
      'blank rows': unlikeProjects(
        { indicators: [row('经济效益', null, null, null)] },
        { indicators: [row('经济效益', null, null, null)] },
      ),
      'only the name alike': unlikeProjects(
        { indicators: [SAFE] },
        { indicators: [row('质量指标', '书架牢固', '修理后的书架是否牢固', '是')] },
      ),
    },
  },
  INDICATOR_LEVEL_NAMES_VARY: {
    finds: {
      'two names of one group': [
        rows(row('社会效益指标', '甲', null, '是'), row('社会效益', '乙', null, '是')),
        'document/social',
      ],
    },
    leaves: {
      spaces: rows(row('社会效益指标', '甲', null, '是'), row('社会 效益指标', '乙', null, '是')),
      'kinds of cost': rows(row('经济成本指标', '甲', null, '是'), row('社会成本指标', '乙', null, '是')),
    },
  },
  INDICATOR_SATISFACTION_WITHOUT_RATE: {
    finds: {
      'a yes': [rows(row('满意度', '读者满意度', '读者是否满意', '是')), 'projects/01/indicators/1'],
      'a word': [rows(row('满意度', '读者满意度', null, '满意')), 'projects/01/indicators/1'],
    },
    leaves: {
      'a rate': rows(row('满意度', '读者满意度', null, '≥90%')),
      'a rate in the description': rows(row('满意度', '读者满意度', '达到90%以上', '是')),
      'a rate in words': rows(row('满意度', '读者满意度', null, '九成以上')),
      'no complaints': rows(row('满意度', '读者投诉', null, '零投诉')),
      'the sign of the form': rows(row('满意度', '读者满意度', null, '≥**%')),
      'a blank row': rows(row('满意度', null, null, null)),
      'another kind': rows(row('质量指标', '完好', null, '是')),
    },
  },
  INDICATOR_ORDER_VARIES: {
    finds: {
      'one of three': [
        projects({ indicators: [SHELF, TIME] }, { indicators: [TIME, SHELF] }, { indicators: [SHELF, SAFE] }),
        'document',
      ],
    },
    leaves: {
      'one of two': projects({ indicators: [SHELF, TIME] }, { indicators: [TIME, SHELF] }),
      'groups that stand together in no other table': projects(
        { indicators: [SHELF, SAFE] },
        { indicators: [TIME, SHELF] },
        { indicators: [SAFE, TIME] },
      ),
      'a group left out': projects(
        { indicators: [SHELF, SAFE, TIME] },
        { indicators: [SHELF, TIME] },
        { indicators: [SAFE, TIME] },
      ),
      'a form without a second level': projects(
        { indicators: [row(null, '书架', null, '25组')] },
        { indicators: [row(null, '到货', null, '6月底')] },
      ),
    },
  },
};

import { goals, projects, type RuleCases, row, rows, subGoals, withPlan } from './rule-case.ts';

/** The year of the documents made here. */
const YEAR = projects().fiscalYear;

export const TARGET_CASES: RuleCases = {
  TARGET_YES_NO: {
    finds: {
      'yes and satisfied': [
        rows(row('质量指标', '图书完好', '有无破损', '是'), row('满意度', '读者满意', null, '满意')),
        'projects/01',
      ],
    },
    leaves: {
      'no accidents': rows(row('质量指标', '安全事故', '全年事故', '无')),
      'a word with a number': rows(row('满意度', '读者满意度', null, '满意度90%以上')),
      'a percentage': rows(row('满意度', '读者满意度', null, '90%')),
    },
  },
  TARGET_WORDS: {
    finds: {
      'words only': [rows(row('社会效益', '阅读风气', null, '明显提升')), 'projects/01'],
      'a word that holds 全': [rows(row('社会效益', '管理制度', null, '健全')), 'projects/01'],
    },
    leaves: {
      'words that set a time': rows(row('时效指标', '完工', null, '开学前完成，全年')),
      'several numbers': rows(row('数量指标', '图书', null, '少儿300册，期刊20册')),
      'a stroke': rows(row('社会效益', '阅读风气', null, '/')),
      'a row that does not apply': rows(row('经济效益', '不适用', '不适用', '不适用')),
      'a grade': rows(row('质量指标', '水质', null, 'Ⅲ类以上')),
      'a yes': rows(row('社会效益', '阅读风气', null, '是')),
      'no accidents': rows(row('社会效益', '安全事故', null, '无')),
      'accidents that shall not be': rows(row('社会效益', '安全事故', null, '不发生')),
      'none of them': rows(row('社会效益', '安全事故', null, '无重大安全事故')),
    },
  },
  TARGET_NONE_MEASURABLE: {
    finds: {
      'yes and words': [
        rows(row('质量指标', '图书完好', null, '是'), row('社会效益', '阅读风气', null, '提升')),
        'projects/01',
      ],
    },
    leaves: {
      'one date': rows(row('质量指标', '图书完好', null, '是'), row('时效指标', '到货', null, '6月底')),
      'one row': rows(row('质量指标', '图书完好', null, '是')),
    },
  },
  TARGET_PLACEHOLDER: {
    finds: {
      'stars for a number': [rows(row('数量指标', '图书', '册数', '≥**册')), 'projects/01/indicators/1'],
    },
    leaves: { 'one star as a sign': rows(row('数量指标', '图书', '册数', '3*5组')) },
  },
  TARGET_BLANK: {
    finds: {
      'a name without a target': [
        rows(row('数量指标', '图书', '册数', '5册'), row('数量指标', '期刊', null, null)),
        'projects/01/indicators/2',
      ],
      'a stroke for a target': [rows(row('社会效益', '阅读风气', null, '/')), 'projects/01/indicators/1'],
    },
    leaves: {
      'a blank row': rows(row('数量指标', null, null, null, null)),
      'a row of strokes': rows(row('社会效益', '/', '/', '/')),
      'the sign of the form': rows(row('数量指标', '图书', null, '≥**册')),
    },
  },
  TARGET_NAMELESS: {
    finds: {
      'a target without a name': [rows(row('经济效益', null, null, '是', null)), 'projects/01/indicators/1'],
    },
    leaves: {
      'a target with a description': rows(row('经济效益', null, '节约开支', '是')),
      'the sign of the form': rows(row('数量指标', null, null, '≥**个', null)),
      'a row that does not apply': rows(row('经济效益', null, null, '不适用', null)),
      'a stroke': rows(row('经济效益', null, null, '/', null)),
    },
  },
  TARGET_OVER_WHOLE: {
    finds: {
      'a share above the whole': [
        rows(row('质量指标', '验收合格率', '验收合格的比例', '≥105%')),
        'projects/01/indicators/1',
      ],
      'more than the whole': [
        rows(row('质量指标', '覆盖率', '书屋覆盖', '大于100%')),
        'projects/01/indicators/1',
      ],
    },
    leaves: {
      'the whole': rows(row('质量指标', '验收合格率', '验收合格的比例', '≥100%')),
      'what may be more than planned': rows(row('数量指标', '计划完成率', '完成的比例', '≥110%')),
      'a rise': rows(row('经济效益', '借阅增长率', '比上年', '120%')),
    },
  },
  TARGET_UPPER_BOUND: {
    finds: {
      'satisfaction of at most': [
        rows(row('满意度', '读者满意度', '问卷', '≤90%')),
        'projects/01/indicators/1',
      ],
    },
    leaves: {
      'at least': rows(row('满意度', '读者满意度', '问卷', '≥90%')),
      'what should be low': rows(row('质量指标', '抽检不合格率', '抽检', '≤3%')),
      'at most the whole': rows(row('质量指标', '验收合格率', '验收', '≤100%')),
    },
  },
  TARGET_NUMBERS_DISAGREE: {
    finds: {
      'another number of the same things': [
        rows(row('数量指标', '购置书架', '购置书架20组', '25组')),
        'projects/01/indicators/1/description',
      ],
      'a cell that is another number': [
        rows(row('数量指标', '20组', '购置的书架', '25')),
        'projects/01/indicators/1/level3',
      ],
      'another rate': [
        rows(row('质量指标', '书架完好率', '完好率不低于95%', '98%')),
        'projects/01/indicators/1/description',
      ],
      'another month': [
        rows(row('时效指标', '完工时间', '9月底完工', '10月底')),
        'projects/01/indicators/1/description',
      ],
    },
    leaves: {
      'the same number': rows(row('数量指标', '购置书架', '购置书架25.0组', '≥25组')),
      'other things': rows(row('数量指标', '购置书架', '为8个乡镇购置书架', '25')),
      'other things of that unit': rows(row('数量指标', '书屋建设', '覆盖3个乡镇', '5个')),
      'what is faulty': rows(row('质量指标', '完好率', '不完好率低于2%', '98%')),
      'the month of another step': rows(row('时效指标', '完工时间', '5月开工', '11月底')),
      parts: rows(row('数量指标', '购置书架', '木架5组、钢架20组', '25组')),
      'so many each time': rows(row('数量指标', '培训次数', '每季度3次', '12次')),
      'a change': rows(row('质量指标', '完好率', '比上年提高5%', '95%')),
    },
  },
  TARGET_PARTS_DIFFER: {
    finds: {
      'parts of one unit': [
        rows(row('数量指标', '购置书架', '木架5组、钢架18组', '25组')),
        'projects/01/indicators/1',
      ],
    },
    leaves: {
      'parts that add up': rows(row('数量指标', '购置书架', '木架5组、钢架20组', '25')),
      'parts of several units': rows(row('数量指标', '购置', '书架5组、图书200册', '25')),
      'the whole among them': rows(row('数量指标', '购置', '共25组，先到5组', '25组')),
    },
  },
  TARGET_NUMBER_IN_DESCRIPTION: {
    finds: {
      'a percentage answered by yes': [
        rows(row('质量指标', '完好', '完好率98%以上', '是')),
        'projects/01/indicators/1',
      ],
      'a minimum answered by yes': [
        rows(row('数量指标', '培训', '不少于3次', '是')),
        'projects/01/indicators/1',
      ],
    },
    leaves: {
      'a percentage answered by one': rows(row('质量指标', '完好', '完好率98%以上', '98%')),
      'a number that sets nothing': rows(row('质量指标', '完好', '2024年入库的3个批次', '是')),
    },
  },
  TARGET_COUNT_AS_PERCENTAGE: {
    finds: {
      'a number of people': [
        rows(row('数量指标', '培训人数', '参加培训的人', '100%')),
        'projects/01/indicators/1',
      ],
    },
    leaves: {
      'a rate': rows(row('数量指标', '培训完成率', '参加培训的人', '100%')),
      'a share of a number': rows(row('数量指标', '培训人数', '参加培训人数的比例', '100%')),
      'an index': rows(row('质量指标', '满意指数', null, '90%')),
      'a count': rows(row('数量指标', '培训人数', null, '100人')),
    },
  },
  TARGET_NUMBER_WITHOUT_UNIT: {
    finds: {
      'bare numbers': [
        rows(row('数量指标', '书架', null, '25'), row('数量指标', '图书', null, '≥300')),
        'projects/01',
      ],
      'a remark in brackets': [rows(row('数量指标', '书架', '书架（带玻璃柜门）', '25')), 'projects/01'],
    },
    leaves: {
      'a unit': rows(row('数量指标', '书架', null, '25组')),
      'a unit after the name': rows(row('数量指标', '建筑面积（平方米）', null, '300')),
      'a unit for a time': rows(row('数量指标', '日供水量（立方米/天）', null, '300')),
      'a score': rows(row('质量指标', '考核得分', null, '90')),
      'a year': rows(row('时效指标', '完工年份', null, '2024')),
    },
  },
  TARGET_SEVERAL_QUESTIONS: {
    finds: {
      'two questions and one yes': [
        rows(row('质量指标', '书架', '书架是否牢固，能否移动', '是')),
        'projects/01/indicators/1',
      ],
    },
    leaves: {
      'one question': rows(row('质量指标', '书架', '书架是否牢固', '是')),
      'a number for two questions': rows(row('质量指标', '书架', '书架是否牢固，是否移动', '25组')),
    },
  },
  TARGET_SIGN: {
    finds: { 'a title mark': [rows(row('满意度', '读者满意度', null, '》90%')), 'projects/01/indicators/1'] },
    leaves: {
      'a sign': rows(row('满意度', '读者满意度', null, '＞90%')),
      'a title': rows(row('质量指标', '合规', null, '《图书馆法》')),
    },
  },
  TARGET_FORMS_MIXED: {
    finds: {
      'words and signs': [
        rows(row('质量指标', '完好率', null, '≥90%'), row('满意度', '满意度', null, '不低于90%')),
        'document/least/percentage',
      ],
      'words and none': [
        projects(
          { indicators: [row('数量指标', '图书', null, '等于300册')] },
          { indicators: [row('数量指标', '书架', null, '25组')] },
        ),
        'document/equal/count',
      ],
    },
    leaves: {
      'signs that ask for different things': rows(
        row('质量指标', '完好率', null, '≥90%'),
        row('成本指标', '超支', null, '≤5%'),
        row('数量指标', '图书', null, '300册'),
      ),
    },
  },
  TARGET_UNITS_ADDED: {
    finds: {
      'sets and pieces': [rows(row('数量指标', '设备', '书架2组、桌椅3套', '5')), 'projects/01/indicators/1'],
    },
    leaves: {
      'one unit': rows(row('数量指标', '书架', '木架2组、钢架3组', '5')),
      'another sum': rows(row('数量指标', '设备', '书架2组、桌椅3套', '2')),
      occasions: rows(row('数量指标', '活动', '讲座2场、培训3期', '5次')),
      'a part without a number': rows(row('数量指标', '设备', '书架2组、桌椅', '2')),
    },
  },
  TARGET_UNIT_DIFFERS: {
    finds: {
      'numerals in words': [
        rows(row('数量指标', '书车', '两辆大车、三辆小车', '5台')),
        'projects/01/indicators/1',
      ],
    },
    leaves: {
      'the same unit': rows(row('数量指标', '书车', '两辆大车、三辆小车', '5辆')),
      'another word for it': rows(row('数量指标', '学员', '教师2名、馆员3名', '5人')),
      'one number, which may count something else': rows(row('数量指标', '书车', '为5个乡送书', '5辆')),
      'no unit': rows(row('数量指标', '书车', '两辆大车、三辆小车', '5')),
    },
  },
  TARGET_SATISFACTION_MIXED: {
    finds: {
      'a rate and a yes': [
        rows(row('满意度', '读者满意度', null, '≥90%'), row('满意度', '馆员满意度', null, '是')),
        'document',
      ],
      'a word and a yes': [
        projects(
          { indicators: [row('满意度', '读者满意度', null, '满意')] },
          { indicators: [row('满意度', '馆员满意度', null, '是')] },
        ),
        'document',
      ],
    },
    leaves: {
      'two rates': rows(
        row('满意度', '读者满意度', null, '≥90%'),
        row('满意度', '馆员满意度', null, '90%以上'),
      ),
      'a blank': rows(row('满意度', '读者满意度', null, '≥90%'), row('满意度', '馆员满意度', null, null)),
      'another kind': rows(row('满意度', '读者满意度', null, '≥90%'), row('质量指标', '完好', null, '是')),
    },
  },
  TARGET_SAME_INDICATOR: {
    finds: {
      'a number here, a yes there': [
        projects(
          { indicators: [row('质量指标', '书架完好率', null, '≥98%')] },
          { indicators: [row('质量指标', '书架完好率', null, '是')] },
        ),
        'projects/01/书架完好率',
      ],
    },
    leaves: {
      'two numbers': projects(
        { indicators: [row('质量指标', '书架完好率', null, '≥98%')] },
        { indicators: [row('质量指标', '书架完好率', null, '≥95%')] },
      ),
      'one project': rows(
        row('质量指标', '书架完好率', null, '98%'),
        row('质量指标', '书架完好率', null, '是'),
      ),
      'a short name': projects(
        { indicators: [row('质量指标', '完好率', null, '≥98%')] },
        { indicators: [row('质量指标', '完好率', null, '是')] },
      ),
      satisfaction: projects(
        { indicators: [row('满意度', '读者满意度', null, '≥98%')] },
        { indicators: [row('满意度', '读者满意度', null, '是')] },
      ),
    },
  },
  TARGET_YEAR_PAST: {
    finds: {
      'the year before': [
        rows(row('时效指标', '完工时间', null, `${YEAR - 1}年11月底`)),
        'projects/01/indicators/1',
      ],
    },
    leaves: {
      'this year': rows(row('时效指标', '完工时间', null, `${YEAR}年11月底`)),
      'a later year': rows(row('时效指标', '完工时间', null, `${YEAR + 1}-06-30`)),
      'no year': rows(row('时效指标', '完工时间', null, '11月底')),
      'a number': rows(row('数量指标', '图书', null, `${YEAR - 1}`)),
    },
  },
  TARGET_GOAL_RATE_DIFFERS: {
    finds: {
      'another rate in a sub-goal': [
        withPlan(
          { subGoals: subGoals({ goal: '扩大开放，乡镇阅览室覆盖率达到90%以上。' }) },
          rows(row('社会效益指标', '乡镇阅览室覆盖率', null, '≥88%')),
        ),
        'plan/subGoals/1/goal/乡镇阅览室覆盖率',
      ],
      'a limit that the target goes over': [
        withPlan(
          { subGoals: subGoals({ goal: '图书破损率控制在2％以内。' }) },
          rows(row('质量指标', '图书破损率', null, '≤3%')),
        ),
        'plan/subGoals/1/goal/图书破损率',
      ],
    },
    leaves: {
      'the same rate': withPlan(
        { subGoals: subGoals({ goal: '乡镇阅览室覆盖率不低于88.0%。' }) },
        rows(row('社会效益指标', '乡镇阅览室覆盖率', null, '≥88%')),
      ),
      "another year's rate": withPlan(
        {
          subGoals: subGoals({
            goal: '到2030年，乡镇阅览室覆盖率达到95%。上年末，乡镇阅览室覆盖率达到80%。',
          }),
        },
        rows(row('社会效益指标', '乡镇阅览室覆盖率', null, '≥88%')),
      ),
      'a target that goes beyond the goal': withPlan(
        { subGoals: subGoals({ goal: '乡镇阅览室覆盖率达到85%。' }) },
        rows(row('社会效益指标', '乡镇阅览室覆盖率', null, '≥88%')),
      ),
      'a change of the rate': withPlan(
        { subGoals: subGoals({ goal: '乡镇阅览室覆盖率提高5%。' }) },
        rows(row('社会效益指标', '乡镇阅览室覆盖率', null, '≥88%')),
      ),
      'a rate of something more': withPlan(
        { subGoals: subGoals({ goal: '山区乡镇阅览室覆盖率达到70%。' }) },
        rows(row('社会效益指标', '乡镇阅览室覆盖率', null, '≥88%')),
      ),
      'a name that two rows have': withPlan(
        { subGoals: subGoals({ goal: '读者满意度达到90%。' }) },
        rows(row('满意度指标', '读者满意度', null, '≥88%'), row('满意度指标', '读者满意度', '少儿', '≥90%')),
      ),
    },
  },
  TARGET_TEXT_NUMBERS_DIFFER: {
    finds: {
      'in the purpose': [
        projects({
          purpose: '购置书架30组，用于阅览室',
          indicators: [row('数量指标', '书架数量', '阅览室的书架', '25组')],
        }),
        'projects/01/purpose/30组',
      ],
      'in a goal': [
        projects({
          ...goals('全年办好12场讲座'),
          indicators: [row('数量指标', '讲座', null, '10场'), row('数量指标', '图书', null, '300册')],
        }),
        'projects/01/goals/1/text/12场',
      ],
      'what is done, said behind the number': [
        projects({
          purpose: '用于12所乡镇学校校舍维修改造',
          indicators: [row('数量指标', '维修改造学校数量', null, '10所')],
        }),
        'projects/01/purpose/12所',
      ],
    },
    leaves: {
      'parts of what the target counts': projects({
        purpose: '5所小学校舍维修改造，7所中学校舍维修改造',
        indicators: [row('数量指标', '维修改造学校数量', null, '12所')],
      }),
      'another thing done, said behind the number': projects({
        purpose: '组织20人参加省级比赛',
        indicators: [row('数量指标', '培训教师人数', null, '50人')],
      }),
      'the same number': projects({
        purpose: '购置书架25组',
        indicators: [row('数量指标', '书架数量', null, '25组')],
      }),
      'a number the description has': projects({
        purpose: '购置书架30组',
        indicators: [row('数量指标', '书架数量', '共30组，本年到货', '25组')],
      }),
      'another thing': projects({
        purpose: '装满书柜30组',
        indicators: [row('数量指标', '书架数量', null, '25组')],
      }),
      'a minimum': projects({
        purpose: '购置书架30组',
        indicators: [row('数量指标', '书架数量', null, '≥25组')],
      }),
      'two rows of that unit': projects({
        purpose: '购置书架30组',
        indicators: [row('数量指标', '木书架', null, '25组'), row('数量指标', '钢书架', null, '5组')],
      }),
      'so many each': projects({
        purpose: '每馆书架30组',
        indicators: [row('数量指标', '书架数量', null, '25组')],
      }),
    },
  },
};

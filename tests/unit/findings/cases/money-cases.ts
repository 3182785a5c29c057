import { budget, code, projects, type RuleCases, withPlan, withSource, withUnit } from './rule-case.ts';

export const MONEY_CASES: RuleCases = {
  MONEY_UNIT_NOT_PRINTED: {
    finds: { 'amounts without a unit anywhere': [withUnit(projects({}, {}), null), 'document'] },
    leaves: {
      'a unit printed on the table': withUnit(projects({}), '单位：万元'),
      'a unit in the cell': withUnit(projects(budget('10万元', null, null)), null),
      'no amounts at all': withUnit(projects(budget(null, null, null)), null),
    },
  },
  MONEY_TOTAL_MISSING: {
    finds: {
      blank: [projects(budget(null, '5', null)), 'projects/01'],
      unreadable: [projects({}, budget('约10', '5', null)), 'projects/02'],
    },
    leaves: { 'a printed 0': projects(budget('0', '0', '0')) },
  },
  MONEY_PARTS_DIFFER: {
    finds: {
      'a sum below the whole': [projects(budget('10', '6', '3.9999')), 'projects/01'],
      'one part, the other blank': [projects(budget('10', '6', null)), 'projects/01'],
    },
    leaves: {
      'a sum that is exact where floating point is not': projects(budget('0.3', '0.1', '0.2')),
      'one part that is the whole': projects(budget('10', '10', null)),
      'a part that cannot be read': projects(budget('10', '6', '若干')),
      'no parts': projects(budget('10', null, null)),
    },
  },
  MONEY_PARTS_BLANK: {
    finds: {
      'no source of the money': [projects(budget('10', null, null)), 'projects/01'],
      'a form without these cells': [projects({}, {}, {}), 'document'],
    },
    leaves: {
      'one source': projects(budget('10', null, '10')),
      'no amount either': projects(budget(null, null, null)),
    },
  },
  MONEY_PURPOSE_AMOUNTS_DIFFER: {
    finds: {
      'parts above the whole': [projects({ purpose: '其中书架6万元，图书5万元' }), 'projects/01'],
      'parts just below the whole': [projects({ purpose: '书架6万元、图书3.99万元' }), 'projects/01'],
      'parts in another unit': [projects({ purpose: '书架60000元、图书50000元' }), 'projects/01'],
    },
    leaves: {
      'parts that add up': projects({ purpose: '其中书架6万元，图书4万元' }),
      'some of the parts': projects({ purpose: '其中书架3万元，图书2万元' }),
      'one amount': projects({ purpose: '其中书架12万元' }),
      'the whole and its parts': projects({ purpose: '共10万元：书架6万元、图书4万元' }),
      prices: projects({ purpose: '书架每组6万元，图书每套5万元' }),
      'the price of a contract': projects({ purpose: '书架6万元、图书4.05万元，合同金额9.8万元' }),
      'a sum of its own': projects({ purpose: '书架6万元、图书5万元，合计11万元' }),
    },
  },
  MONEY_PURPOSE_AMOUNTS_SHORT: {
    finds: {
      'parts far below the whole': [projects({ purpose: '书架3万元、图书2万元' }), 'projects/01'],
      'parts that leave a tenth': [projects({ purpose: '书架4万元，图书5万元。' }), 'projects/01'],
    },
    leaves: {
      'parts that add up': projects({ purpose: '书架6万元，图书4万元' }),
      'parts just below the whole': projects({ purpose: '书架6万元、图书3.99万元' }),
      'parts of a part': projects({ purpose: '购置设备，其中书架3万元，图书2万元' }),
      'some uses only': projects({ purpose: '主要用于书架3万元、图书2万元' }),
      'some uses and others': projects({ purpose: '书架3万元、图书2万元等费用' }),
      'one amount': projects({ purpose: '书架3万元，图书若干' }),
      prices: projects({ purpose: '书架每组3万元，图书每套2万元' }),
    },
  },
  MONEY_OTHER_BLANK: {
    finds: { 'fiscal money alone': [projects(budget('10', '10', null)), 'document'] },
    leaves: { 'a printed 0': projects(budget('10', '10', '0')), 'both blank': projects({}) },
  },
  MONEY_NO_PRINTED_TOTAL: {
    finds: {
      'a source without a total': [withSource('第一张表\n第二张表'), 'document'],
      'a label of one table': [withSource('资金总额 10'), 'document'],
    },
    leaves: {
      'a printed total': withSource('合 计 20'),
      'one project': withSource('一张表', projects({})),
      'no source': projects({}, {}),
    },
  },
  MONEY_PRINTED_TOTAL_DIFFERS: {
    finds: {
      'another total in the title': [
        withPlan({ projectsTitle: '项目绩效目标（2个项目合计25万元）' }, projects({}, {})),
        'plan/projectsTitle',
      ],
      'another total in 元': [
        withPlan({ projectsTitle: '项目资金总计：200,001元' }, projects({}, {})),
        'plan/projectsTitle',
      ],
      'another total, the count behind': [
        withPlan(
          { overallGoal: { heading: '总体目标', text: '今年安排预算项目2个，共计25万元。' } },
          projects({}, {}),
        ),
        'plan/overallGoal/text',
      ],
    },
    leaves: {
      'the same total': withPlan({ projectsTitle: '2个项目合计200,000.00元' }, projects({}, {})),
      'a rounded one': withPlan(
        { projectsTitle: '2个项目合计20万元' },
        projects(budget('10.2', null, null), {}),
      ),
      'the total of some projects, the count behind': withPlan(
        {
          overallGoal: {
            heading: '总体目标',
            text: '其中重点项目1个，共计10万元；预算项目2个，共计20万元。',
          },
        },
        projects({}, {}),
      ),
      'the total of some projects': withPlan({ projectsTitle: '1个项目合计10万元' }, projects({}, {})),
      'a total in running text, of whatever projects': withPlan(
        { overallGoal: { heading: '总体目标', text: '上年完成项目资金合计120万元。' } },
        projects({}, {}),
      ),
      'the total of some kind of projects': withPlan(
        { projectsTitle: '3个重点项目合计5万元' },
        projects({}, {}),
      ),
      'the total of something else': withPlan({ projectsTitle: '收入合计300万元' }, projects({}, {})),
      'a project without an amount': withPlan(
        { projectsTitle: '2个项目合计25万元' },
        projects(budget(null, null, null), {}),
      ),
    },
  },
  MONEY_BUDGETS_MIXED: {
    finds: { 'two budgets': [projects(code('2070104'), code('2120803')), 'document'] },
    leaves: {
      'one budget and an unknown code': projects(code('2070104'), code('9999999'), code(null)),
    },
  },
  CODE_BLANK: {
    finds: {
      'a blank code': [projects(code(null), code('2070104')), 'projects/01'],
      'a form without codes': [projects({}, {}, {}), 'document'],
    },
    leaves: { 'a code': projects(code('9999999')) },
  },
  CODE_FORM: {
    finds: { 'a code of another kind': [projects(code('P-12')), 'projects/01'] },
    leaves: { 'seven digits nobody knows': projects(code('9999999')), 'a blank': projects(code(null)) },
  },
  CODE_UNKNOWN: {
    finds: {
      'seven digits nobody knows': [projects(code('9999999')), 'document'],
      'several of them, once': [projects(code('9999999'), code('9999998'), code('2070104')), 'document'],
    },
    leaves: { 'a known code': projects(code('2070104')), 'not seven digits': projects(code('207')) },
  },
  CODE_BUDGET_DISAGREES: {
    finds: {
      'a fund named in the purpose': [
        projects({ ...code('2070104'), purpose: '由政府性基金安排' }),
        'projects/01',
      ],
    },
    leaves: {
      'the budget of the code': projects({ ...code('2120803'), purpose: '由政府性基金预算安排' }),
      'both budgets named': projects({ ...code('2070104'), purpose: '一般公共预算和政府性基金预算各半' }),
      'words that only sound alike': projects({
        ...code('2120803'),
        purpose: '用于一般公共服务、社会保险基金监管',
      }),
    },
  },
  CODE_SHARED: {
    finds: {
      'three projects with one code': [
        projects(code('2070104'), code('2120803'), code('2070104'), code('2070104')),
        'document/code/2070104',
      ],
    },
    leaves: {
      'two projects with one code': projects(code('2070104'), code('2070104')),
      'a code each': projects(code('2070104'), code('2120803')),
      'blank codes': projects({}, {}, {}),
    },
  },
  MONEY_PRODUCT_DIFFERS: {
    finds: {
      'a wrong product': [projects({ purpose: '讲座20场×500元/场=1.2万元' }), 'projects/01'],
      'the second of two': [projects({ purpose: '20场×500元=1万元，12月×3人×3,000元=9万元' }), 'projects/01'],
    },
    leaves: {
      'a right one': projects({ purpose: '讲座20场×500元/场=1万元，12月×3人×3,000元=10.8万元' }),
      'a rounded one': projects({ purpose: '图书333册×30元=1万元' }),
      'an approximate one': projects({ purpose: '图书300册×30元=约1万元' }),
      'no money among the factors': projects({ purpose: '20场×3人=60万元' }),
      'no formula': projects({ purpose: '讲座20场，每场500元，共1.2万元' }),
    },
  },
};

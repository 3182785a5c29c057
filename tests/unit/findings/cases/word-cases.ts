import {
  goals,
  linked,
  projects,
  type RuleCases,
  row,
  rows,
  subGoals,
  unlikeProjects,
  withPlan,
} from './rule-case.ts';

const basis = (text: string | null) => rows(row('质量指标', '完好', '书架完好', '98%', text));

export const WORD_CASES: RuleCases = {
  BASIS_QUESTION: {
    finds: { 'a question': [basis('书架是否完好'), 'projects/01'] },
    leaves: { 'a record': basis('验收记录') },
  },
  BASIS_NOT_CHECKABLE: {
    finds: {
      experience: [basis('以往工作经验'), 'projects/01'],
      'the state of things': [basis('实际情况'), 'projects/01'],
      'a number': [basis('100%'), 'projects/01'],
    },
    leaves: { 'a list': basis('在职人员实际名单'), 'a plan': basis('2024年工作安排表'), blank: basis(null) },
  },
  BASIS_DOCUMENT_UNNAMED: {
    finds: {
      'some document': [basis('上级文件规定'), 'projects/01'],
      'some policy': [basis('相关政策'), 'projects/01'],
    },
    leaves: {
      'a named one': basis('《图书馆法》规定'),
      'a numbered one': basis('青财预〔2024〕3号文件规定'),
    },
  },
  BASIS_BLANK: {
    finds: {
      'one of two': [
        rows(row('质量指标', '完好', null, '98%', null), row('数量指标', '书架', null, '25组')),
        'projects/01',
      ],
    },
    leaves: {
      'a whole column': basis(null),
      'a row without a name': rows(
        row('质量指标', null, null, '是', null),
        row('数量指标', '书架', null, '25组'),
      ),
      'a row without a target': rows(
        row('质量指标', '完好', null, null, null),
        row('数量指标', '书架', null, '5组'),
      ),
    },
  },
  BASIS_COLUMN_BLANK: {
    finds: { 'a whole column': [basis(null), 'projects/01'] },
    leaves: { 'no targets': rows(row('质量指标', '完好', null, null, null)), 'a basis': basis('合同') },
  },
  PURPOSE_BLANK: {
    finds: {
      'a blank': [projects({ purpose: '购书' }, {}), 'projects/02'],
      'a stroke': [projects({ purpose: '/' }), 'projects/01'],
      'a form without it': [projects({}, {}, {}), 'document'],
    },
    leaves: { 'a word': projects({ purpose: '购书' }) },
  },
  PURPOSE_IDENTICAL: {
    finds: {
      'the same but for spaces': [
        projects({ purpose: '购书' }, { purpose: '用于购置 图书' }, { purpose: '用于购置图书' }),
        'projects/02/purpose',
      ],
    },
    leaves: {
      'another word': projects({ purpose: '购置图书' }, { purpose: '购置期刊' }),
      blanks: projects({}, {}),
    },
  },
  PURPOSE_NAME_PART_MISSING: {
    finds: {
      'the second place': [
        projects({ name: '东河站、青山乡文化站修缮', purpose: '修缮东河站的屋顶' }),
        'projects/01',
      ],
    },
    leaves: {
      'both places': projects({ name: '东河站、青山乡文化站修缮', purpose: '修缮东河站和青山乡的屋顶' }),
      'neither place': projects({ name: '东河站、青山乡文化站修缮', purpose: '修缮两处屋顶' }),
      'a short part': projects({ name: '图书购置、上架', purpose: '图书购置' }),
    },
  },
  GOAL_BLANK: {
    finds: {
      'no goals': [projects({}), 'projects/01'],
      'a blank goal': [projects(goals(null)), 'projects/01'],
    },
    leaves: { 'one of two': projects(goals('多读书', null)) },
  },
  GOAL_REPEATED: {
    finds: {
      'in two projects': [projects(goals('多读书'), goals('读好书', '多读书')), 'projects/01/goals/1/text'],
      'in one': [projects(goals('多读书', '多读书')), 'projects/01/goals/1/text'],
    },
    leaves: {
      'another word': projects(goals('多读书'), goals('读好书')),
      blanks: projects(goals(null, null)),
    },
  },
  GOAL_SUB_GOAL_REPEATED: {
    finds: {
      'one goal twice': [
        withPlan({ subGoals: subGoals({ list: '甲' }, { goal: '办好 事', list: '乙' }) }),
        'plan/subGoals/1/goal',
      ],
      'one list twice': [
        withPlan({ subGoals: subGoals({ goal: '多读书' }, { goal: '读好书' }) }),
        'plan/subGoals/1/indicatorText',
      ],
    },
    leaves: {
      'texts of their own': withPlan({ subGoals: subGoals({ list: '甲' }, { goal: '读好书', list: '乙' }) }),
      blanks: withPlan({ subGoals: subGoals({ goal: null, list: null }, { goal: null, list: null }) }),
    },
  },
  GOAL_SUB_GOAL_BLANK: {
    finds: { 'no list': [withPlan({ subGoals: subGoals({}, { list: null }) }), 'plan/subGoals/2'] },
    leaves: { 'both printed': withPlan({ subGoals: subGoals({}) }) },
  },
  GOAL_SUB_GOAL_NAMES_NONE: {
    finds: {
      'a list that leads nowhere': [
        linked(
          withPlan({ subGoals: subGoals({}, { list: '流动书车' }) }),
          [1, '示例1', [1]],
          [2, '流动书车', []],
        ),
        'plan/subGoals/2',
      ],
    },
    leaves: {
      'a document without links': withPlan({ subGoals: subGoals({}) }),
      'a blank list': linked(withPlan({ subGoals: subGoals({}, { list: null }) }), [1, '示例1', [1]]),
    },
  },
  GOAL_LIST_ITEM_UNMATCHED: {
    finds: {
      'a thing without a project': [
        linked(withPlan({ subGoals: subGoals({ list: '流动书车' }) }), [1, '流动书车', []]),
        'plan/subGoals/1/流动书车',
      ],
      'a guess': [
        linked(withPlan({ subGoals: subGoals({ list: '流动书车' }) }), [1, '流动书车', [1], '低']),
        'plan/subGoals/1/流动书车',
      ],
    },
    leaves: { 'a link': linked(withPlan({ subGoals: subGoals({}) }), [1, '示例1', [1], '中']) },
  },
  GOAL_PROJECT_UNNAMED: {
    finds: { 'a project nobody names': [linked(projects({}, {}), [1, '示例1', [1]]), 'projects/02'] },
    leaves: { 'a document without links': projects({}, {}) },
  },
  GOAL_PROJECT_SHARED: {
    finds: { 'two sub-goals': [linked(projects({}, {}), [1, '甲', [1, 2]], [2, '乙', [2]]), 'projects/02'] },
    leaves: { 'two nicknames in one sub-goal': linked(projects({}), [1, '甲', [1]], [1, '乙', [1]]) },
  },
  GOAL_PROMISE_WITHOUT_PROJECT: {
    finds: {
      'things to be built': [
        withPlan({ subGoals: subGoals({ goal: '全年新建书屋12处，办好展览' }) }),
        'plan/subGoals/1/goal',
      ],
      'things to be planted': [
        withPlan({ subGoals: subGoals({ goal: '全年植树500亩' }) }),
        'plan/subGoals/1/goal',
      ],
      'a number with a separator': [
        withPlan({ subGoals: subGoals({ goal: '全年安装书架1,200组' }) }),
        'plan/subGoals/1/goal',
      ],
      'a few things, where a table has as many of another': [
        withPlan({ subGoals: subGoals({ goal: '新建书屋３处' }) }, projects({ purpose: '购置车辆3处' })),
        'plan/subGoals/1/goal',
      ],
    },
    leaves: {
      'a few things that a table has': withPlan(
        { subGoals: subGoals({ goal: '新建3处书屋' }) },
        projects({ purpose: '建设乡村书屋3处' }),
      ),
      'a table that counts in another unit': withPlan(
        { subGoals: subGoals({ goal: '修缮书屋1座' }) },
        projects({ purpose: '修缮书屋1处' }),
      ),
      'a project that has them': withPlan(
        { subGoals: subGoals({ goal: '全年新建书屋１２处' }) },
        projects({ purpose: '建设书屋12处' }),
      ),
      'a target that has them': withPlan(
        { subGoals: subGoals({ goal: '全年新建书屋12处' }) },
        rows(row('数量指标', '书屋', null, '≥12')),
      ),
      'times and shares': withPlan({ subGoals: subGoals({ goal: '新建制度，开会12次，覆盖90%' }) }),
    },
  },
  NAME_HEADING_DIFFERS: {
    finds: {
      'another name': [projects({ heading: '1. 图书购置项目绩效目标表', name: '图书采购' }), 'projects/01'],
    },
    leaves: {
      'the same name': projects({ heading: '1、图书 购置费项目绩效目标表', name: '图书购置费' }),
      'the name and the year': projects({ heading: '1.2024年图书购置项目支出绩效目标表', name: '图书购置' }),
      'no name in the heading': projects({ heading: '1. 项目支出绩效目标表（2024年度）', name: '图书购置' }),
    },
  },
  NAME_ONE_CHARACTER: {
    finds: {
      'in the purpose': [
        projects({ name: '流动图书服务车购置', purpose: '用于流动图书报务车的购置' }),
        'projects/01',
      ],
      'in a linked sub-goal': [
        linked(
          withPlan(
            { subGoals: subGoals({ list: '流动图书报务车' }) },
            projects({ name: '流动图书服务车购置' }),
          ),
          [1, '流动图书报务车', [1]],
        ),
        'projects/01',
      ],
    },
    leaves: {
      'the same words': projects({ name: '流动图书服务车购置', purpose: '用于流动图书服务车' }),
      'both writings': projects({
        name: '流动图书服务车购置',
        purpose: '流动图书服务车，不是流动图书报务车',
      }),
      'a number': projects({ name: '图书馆一期工程建设', purpose: '图书馆二期工程建设' }),
      'a direction': projects({ name: '图书馆东侧楼修缮', purpose: '图书馆西侧楼修缮' }),
      'too little alike': projects({ name: '书车购置', purpose: '书架购置' }),
      'a sub-goal that is not linked': withPlan(
        { subGoals: subGoals({ list: '流动图书报务车' }) },
        projects({ name: '流动图书服务车购置' }),
      ),
    },
  },
  NAME_ROW_ONE_CHARACTER: {
    finds: {
      'one replaced': [
        rows(row('质量指标', '书架检验合格', '是否书架捡验合格', '是')),
        'projects/01/indicators/1',
      ],
      'one put in': [
        rows(row('质量指标', '消除阅览室漏雨隐患', '是否消除阅览室漏落雨隐患', '是')),
        'projects/01/indicators/1',
      ],
    },
    leaves: {
      'another word for and': rows(row('满意度指标', '到馆读者及家长满意度', '到馆读者和家长满意度', '≥95%')),
      'a small word': rows(row('质量指标', '消除阅览室漏雨隐患', '是否消除阅览室的漏雨隐患', '是')),
      'another count': rows(row('数量指标', '参训学员人数', '参训学员次数', '5')),
      'a short name': rows(row('质量指标', '书架合格', '书柜合格', '是')),
    },
  },
  NAME_PHRASE_VARIES: {
    finds: {
      'one character': [
        projects({ purpose: '打造“书香青溪、文化惠民”品牌' }, { purpose: '打造“书香清溪、文化惠民”品牌' }),
        'projects/02/purpose/书香清溪、文化惠民~书香青溪、文化惠民',
      ],
    },
    leaves: {
      'the same phrase': projects(
        { purpose: '“书香青溪、文化惠民”' },
        { purpose: '“书香青溪、文化惠民”品牌' },
      ),
      'a number': projects({ purpose: '“文化惠民三年行动”' }, { purpose: '“文化惠民五年行动”' }),
      'a short phrase': projects({ purpose: '“书香青溪”' }, { purpose: '“书香清溪”' }),
    },
  },
  NAME_REPEATED: {
    finds: {
      'one name twice': [
        projects({ name: '图书购置' }, { name: '书架更新' }, { name: '图书 购置' }),
        'projects/01/name',
      ],
    },
    leaves: { 'names of a series': projects({ name: '图书购置一期' }, { name: '图书购置二期' }) },
  },
  NAME_NICKNAME_DIFFERS: {
    finds: {
      'another word': [linked(projects({ name: '图书采购费' }), [1, '图书购置', [1]]), 'projects/01'],
    },
    leaves: {
      'one word for several projects': linked(projects({ name: '和平书屋改造' }, { name: '新华书屋改造' }), [
        1,
        '农家书屋',
        [1, 2],
      ]),
      'part of the name': linked(projects({ name: '图书、期刊购置费' }), [1, '图书期刊', [1]]),
      'a guess': linked(projects({ name: '图书采购费' }), [1, '流动书车', [1], '低']),
      'one character, which has a rule of its own': linked(projects({ name: '流动图书服务车购置' }), [
        1,
        '流动图书报务车购买',
        [1],
      ]),
    },
  },
  BASIS_CONTRACT_UNNAMED: {
    finds: {
      'some contract': [basis('合同约定'), 'projects/01'],
      'in a longer form': [basis('按照双方合同的约定'), 'projects/01'],
    },
    leaves: {
      'a named one': basis('《书架采购合同》第3条'),
      'a numbered one': basis('青采〔2024〕3号合同约定'),
      'a law': basis('合同法规定'),
      'a contract of one kind': basis('施工合同约定'),
    },
  },
  BASIS_REPEATS: {
    finds: {
      'the description': [basis('书架是否完好'), 'projects/01'],
      'the name': [rows(row('质量指标', '书架验收合格', '验收', '98%', '是否为书架验收合格')), 'projects/01'],
    },
    leaves: {
      'one word more': basis('书架完好记录'),
      'a short word': rows(row('质量指标', '完好', '好', '98%', '完好')),
      blank: basis(null),
    },
  },
  PURPOSE_ALIKE: {
    finds: {
      'a long piece': [
        unlikeProjects(
          { purpose: '用于乡村书屋的图书购置、分类、编目和上架' },
          { purpose: '用于检查乡村书屋的图书购置、分类、编目和上架' },
        ),
        'projects/02/purpose',
      ],
    },
    leaves: {
      'one thing done at several places': projects(
        { name: '和平社区书屋改造', purpose: '用于和平社区书屋的屋顶修缮、书架更换和灯具安装' },
        { name: '新华社区书屋改造', purpose: '用于新华社区书屋的屋顶修缮、书架更换和灯具安装' },
      ),
      'a piece that is long only by the rest of a number': unlikeProjects(
        { purpose: '培训120人，由青溪县文化馆组织实施。' },
        { purpose: '慰问60人，由青溪县文化馆组织实施。' },
      ),
      'the same': unlikeProjects(
        { purpose: '用于乡村书屋的图书购置、分类、编目和上架' },
        { purpose: '用于乡村书屋的图书购置、分类、编目和上架' },
      ),
      'a short piece': unlikeProjects(
        { purpose: '用于乡村书屋的图书购置' },
        { purpose: '用于乡村书屋的书架购置' },
      ),
      'a small part of both': unlikeProjects(
        { purpose: '根据县文化服务局年度工作要点的安排，为东河、青山两个乡的书屋购置少儿图书、期刊和报纸' },
        { purpose: '根据县文化服务局年度工作要点的安排，修缮县图书馆的屋顶，更换三层阅览室的灯具和门窗' },
      ),
    },
  },
  GOAL_ALIKE: {
    finds: {
      'a long piece': [
        unlikeProjects(
          goals('补齐少儿图书，让每个乡村的孩子在家门口就有书可读'),
          goals('办好讲座', '补齐期刊，让每个乡村的孩子在家门口就有书可读'),
        ),
        'projects/02/goals/2/text',
      ],
    },
    leaves: {
      'one thing done at several places': projects(
        { name: '和平社区书屋改造', ...goals('补齐和平社区书屋的图书，让孩子在家门口就有书可读') },
        { name: '新华社区书屋改造', ...goals('补齐新华社区书屋的图书，让孩子在家门口就有书可读') },
      ),
      'in one project': unlikeProjects(
        goals(
          '补齐少儿图书，让每个乡村的孩子在家门口就有书可读',
          '补齐期刊，让每个乡村的孩子在家门口就有书可读',
        ),
      ),
      'the same': unlikeProjects(
        goals('补齐少儿图书，让每个乡村的孩子在家门口就有书可读'),
        goals('补齐少儿图书，让每个乡村的孩子在家门口就有书可读'),
      ),
      'a short piece': unlikeProjects(goals('补齐少儿图书'), goals('补齐少儿期刊')),
    },
  },
};

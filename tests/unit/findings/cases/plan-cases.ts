import { budget, plan, projects, type RuleCases } from './rule-case.ts';

export const PLAN_CASES: RuleCases = {
  PLAN_ABSENT: {
    finds: {
      'four blank cells': [projects(plan()), 'projects/01'],
      'a form without a plan': [projects({}, {}, {}), 'document'],
    },
    leaves: { 'a printed 0': projects(plan('0')) },
  },
  PLAN_UNREADABLE: {
    finds: { 'a word for a share': [projects(plan('一半', null, null, '100')), 'projects/01'] },
    leaves: { 'a full-width sign': projects(plan('２５％')) },
  },
  PLAN_DECREASES: {
    finds: { 'a smaller share after a blank': [projects(plan('40', null, '30', '100')), 'projects/01'] },
    leaves: { 'the same share again': projects(plan('40', '40', '40', '100')) },
  },
  PLAN_OVER_WHOLE: {
    finds: { 'a little above 100': [projects(plan('10', '50', '80', '100.01')), 'projects/01'] },
    leaves: { 'exactly 100': projects(plan('10', '50', '80', '100.00')) },
  },
  PLAN_YEAR_END_BELOW: {
    finds: { 'a little below 100': [projects(plan('10', '50', '80', '99.9')), 'projects/01'] },
    leaves: {
      'exactly 100': projects(plan('10', '50', '80', '100')),
      blank: projects(plan('10')),
      'a plan by period, told as going down': projects(plan('20', '40', '30', '10')),
      'no money to spend': projects({ ...plan('0', '0', '0', '0'), ...budget('0', '0', '0') }),
    },
  },
  PLAN_YEAR_END_BLANK: {
    finds: { 'the whole in June, then blanks': [projects(plan(null, '100')), 'projects/01'] },
    leaves: { 'a printed year end': projects(plan(null, null, null, '100')), 'no plan': projects(plan()) },
  },
  PLAN_BLANK: {
    finds: { 'a blank in between': [projects(plan('10', null, '60', '100')), 'projects/01'] },
    leaves: {
      'all four printed': projects(plan('0', '0', '60', '100')),
      'only the year end, which has a rule of its own': projects(plan(null, null, null, '100')),
      'only the year end blank': projects(plan('10', '50', '80')),
      'no plan': projects(plan()),
    },
  },
  PLAN_WHOLE_BY_MARCH: {
    finds: { 'the whole in March': [projects(plan('100%', '100%', '100%', '100%')), 'projects/01'] },
    leaves: { 'nearly the whole': projects(plan('99', '100', '100', '100')) },
  },
  PLAN_ALL_IN_DECEMBER: {
    finds: {
      'three blanks': [projects(plan(null, null, null, '100')), 'projects/01'],
      'zeros and a blank': [projects(plan('0', null, '0%', '100')), 'projects/01'],
    },
    leaves: {
      'something in October': projects(plan(null, null, '1', '100')),
      'an unreadable cell': projects(plan(null, null, '少量', '100')),
      'nothing in December': projects(plan('0', '0', '0', '0')),
    },
  },
  PLAN_MOSTLY_AFTER_OCTOBER: {
    finds: {
      'half of the money': [
        projects(plan(null, null, null, '100'), plan('100', '100', '100', '100')),
        'document',
      ],
    },
    leaves: {
      'just under half': projects(plan('0', '30', '50.1', '100')),
      'a share that goes down, as where each cell is for its own period': projects(
        plan(null, null, null, '100'),
        plan('30', '40', '20', '10'),
      ),
      'no plans': projects({}, {}),
      'one project with all of it in December, which has a rule of its own': projects(
        plan(null, null, null, '100'),
      ),
    },
  },
  PLAN_PERCENT_MIXED: {
    finds: { 'one cell with a sign': [projects(plan('10', '40'), plan('10', '50%')), 'document'] },
    leaves: {
      'two widths of one sign': projects(plan('10%', '40％')),
      'no signs': projects(plan('10', '40')),
    },
  },
  PLAN_ZERO_AND_BLANK: {
    finds: {
      'a 0 in one table, a blank in another': [
        projects(plan('0', '50', '80', '100'), plan(null, '50', '80', '100')),
        'document',
      ],
      'both in one table': [projects(plan('0%', null, '60', '100')), 'document'],
    },
    leaves: {
      'zeros only': projects(plan('0', '0', '60', '100'), plan('0', '50', '80', '100')),
      'a blank after spending has begun': projects(plan('0', '50', null, '100')),
      'a table without a plan': projects(plan('0', '50', '80', '100'), plan()),
      'an unreadable cell': projects(plan('0', '50', '80', '100'), plan('少量', '50', '80', '100')),
    },
  },
};

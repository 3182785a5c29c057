import { reviewWords } from './review-words.ts';

export const guardDuty = reviewWords(
  'REVIEW_GUARD_DUTY',
  '中',
  '写到警卫、安保或保密工作',
  '警卫、安保任务、国保、政保、涉密一类的字。',
  /警卫(?:勤务|任务|天数|工作|目标)?|安保(?:任务|勤务|方案)?|国保|政保|反恐|涉密|机密|绝密/g,
);

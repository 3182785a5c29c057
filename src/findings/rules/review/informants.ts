import { reviewWords } from './review-words.ts';

export const informants = reviewWords(
  'REVIEW_INFORMANT',
  '高',
  '写到秘密力量',
  '特情、耳目、眼线、线人一类的字。',
  /特情|耳目|眼线|线人|线民|卧底|秘密力量|情报人员/g,
);

import { reviewWords } from './review-words.ts';

export const biometrics = reviewWords(
  'REVIEW_BIOMETRICS',
  '中',
  '写到生物特征采集',
  '人脸、指纹、DNA、虹膜、声纹、家族排查一类的字。',
  /人脸|指纹|掌纹|虹膜|声纹|血样|步态|(?<![A-Za-z])DNA(?![A-Za-z])|家族排[查除]/gi,
);

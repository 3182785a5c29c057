import { reviewWords } from './review-words.ts';

export const contactDetails = reviewWords(
  'REVIEW_CONTACT',
  '高',
  '可能有证件号码、电话、账号或车牌',
  '身份证号、手机号、银行账号样式的数字，电子邮箱，车牌号。',
  /(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{16,19}(?!\d)|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-Z][·\s]?[A-Z0-9]{5,6}(?![A-Z0-9])/g,
);

import { projects, type RuleCases } from './rule-case.ts';

const purpose = (text: string) => projects({ purpose: text });
const PLACE = 'projects/01/purpose';

export const REVIEW_CASES: RuleCases = {
  REVIEW_PERSONAL_NAME: {
    finds: { 'two people': [purpose('学习张小明、李华等同志的事迹'), PLACE] },
    leaves: { 'no people': purpose('欢迎同志们来信，请先生女士入座') },
  },
  REVIEW_CONTACT: {
    finds: {
      'a telephone': [purpose('联系13800138000'), PLACE],
      'an identity number': [purpose('证号11010519491231002X'), PLACE],
      'a number plate': [purpose('车辆冀BA1234'), PLACE],
    },
    leaves: { 'a code and an amount': purpose('科目2070104，金额1380013.80') },
  },
  REVIEW_INFORMANT: {
    finds: { 'a word': [purpose('线人经费'), PLACE] },
    leaves: { 'another word': purpose('线路经费') },
  },
  REVIEW_GUARD_DUTY: {
    finds: { 'a word': [purpose('警卫勤务'), PLACE] },
    leaves: { 'another word': purpose('门卫值班') },
  },
  REVIEW_CAMERA: {
    finds: { 'a word': [purpose('增设摄像头'), PLACE] },
    leaves: { 'another word': purpose('增设投影仪') },
  },
  REVIEW_BIOMETRICS: {
    finds: { 'a word': [purpose('采集指纹和Dna'), PLACE] },
    leaves: { 'letters inside a word': purpose('购买 Adnate 设备') },
  },
};

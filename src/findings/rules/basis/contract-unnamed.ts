import type { FindingRule } from '../../finding.ts';
import { observeUnnamed } from './observe-unnamed.ts';

const UNNAMED =
  /^(?:根据|依据|按照?)?(?:项目|相关|有关|双方|所签)*(?:的)?(?:合同|协议)(?:书|文本)?(?:的|中的)?(?:约定|规定|要求|条款|内容)?$/;

export const contractUnnamed: FindingRule = {
  code: 'BASIS_CONTRACT_UNNAMED',
  severity: '低',
  title: '依据的合同没有写名称',
  explanation:
    '“指标值确定依据”整格是“合同约定”一类的字，没有写是哪一份合同。写明合同种类的（“施工合同”）不算。编预算时合同可能还没有签。每个项目合为一条。',
  observe: (document) => observeUnnamed(document, UNNAMED, '合同的名称或编号'),
};

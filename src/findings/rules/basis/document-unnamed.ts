import type { FindingRule } from '../../finding.ts';
import { observeUnnamed } from './observe-unnamed.ts';

const UNNAMED =
  /^(?:根据|依据|按照?)?(?:国家|省|市|区|县|上级|相关|有关|部门|单位)*(?:的)?(?:文件|规定|政策|制度|法规|规范|标准)(?:的)?(?:文件|规定|要求|精神|通知|标准)?$/;

export const documentUnnamed: FindingRule = {
  code: 'BASIS_DOCUMENT_UNNAMED',
  severity: '低',
  title: '依据的文件没有写名称',
  explanation:
    '“指标值确定依据”整格是“文件规定”“相关政策”一类的字，没有写是哪个文件、什么文号。每个项目合为一条。',
  observe: (document) => observeUnnamed(document, UNNAMED, '文件的名称或文号'),
};

import type { Segment } from './walk-segments.ts';

/** What filters, sorting and the result list need to know of a page. */
export interface PageFacts {
  /** From the site's root, without the slash it starts with: `gaoxin-gongan/2021/projects/05/`. */
  address: string;
  title: string;
  /** 年度 and 部门, for a site of several. */
  year: string;
  department: string;
  /** 种类: what kind of page, in words. */
  kind: string;
  /** 预算数 in fen and as shown with its unit; `null` where the page has no readable amount. */
  amountFen: number | null;
  amount: string | null;
  /** 资金: which budget the money belongs to. */
  fund: string | null;
  /** 功能分类: the item's name. */
  item: string | null;
  /** 分项目标 this page is, or serves. */
  subGoals: string[];
}

/** All the searchable words of one page. */
export interface PageText {
  facts: PageFacts;
  segments: Segment[];
}

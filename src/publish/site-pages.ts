/** Pages of the site itself, for the foot of each page and 网站地图. */
export const SITE_PAGES = [
  { href: '/about/', label: '哪些是原文，哪些是本站写的' },
  { href: '/accessibility/', label: '无障碍声明' },
  { href: '/promise/', label: '本站不承诺什么' },
  { href: '/glossary/', label: '名词解释' },
  { href: '/search/', label: '检索' },
  { href: '/corrections/', label: '更正记录' },
  { href: '/verify/', label: '核对' },
] as const;

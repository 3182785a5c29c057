import {
  departmentAddress,
  documentAddress,
  projectAddress,
  sourceLineAddress,
  subGoalAddress,
} from '../../src/model/addresses.ts';
import type { BudgetDocument, SiteContent } from '../../src/model/budget-document.ts';

/** Pages whose words are the document's own: search finds these and no others. */
export function indexedAddresses({ documents }: SiteContent): string[] {
  return documents.flatMap((document) => [
    documentAddress(document, 'goals/'),
    ...document.plan.subGoals.map((_, index) => subGoalAddress(document, index + 1)),
    ...(document.plan.safeguards ? [documentAddress(document, 'safeguards/')] : []),
    ...document.projects.map(({ id }) => projectAddress(document, id)),
  ]);
}

/** Every page the content calls for, apart from `/404.html`. */
export function pageAddresses(content: SiteContent): string[] {
  return [
    '/',
    '/search/',
    '/glossary/',
    '/about/',
    '/accessibility/',
    '/promise/',
    '/sitemap/',
    '/corrections/',
    '/verify/',
    ...new Set(content.documents.map(departmentAddress)),
    ...content.documents.flatMap((document) => [
      documentAddress(document),
      documentAddress(document, 'projects/'),
      documentAddress(document, 'indicators/'),
      documentAddress(document, 'findings/'),
      documentAddress(document, 'compare/'),
      ...(document.source ? [documentAddress(document, 'source/')] : []),
    ]),
    ...indexedAddresses(content),
  ];
}

/** One page of every kind, by name; of each document's pages the ones with most to show. */
export function pageKinds(content: SiteContent): [kind: string, address: string][] {
  const [document] = content.documents;
  return [
    ['home', '/'],
    ['search', '/search/'],
    ['glossary', '/glossary/'],
    ['about', '/about/'],
    ['accessibility', '/accessibility/'],
    ['promise', '/promise/'],
    ['sitemap', '/sitemap/'],
    ['corrections', '/corrections/'],
    ['verify', '/verify/'],
    ...(document ? documentPageKinds(document) : []),
  ];
}

function documentPageKinds(document: BudgetDocument): [string, string][] {
  const fullest = document.projects.toSorted((a, b) => b.indicators.length - a.indicators.length)[0];
  const [firstAnchor] = document.anchors.values();
  return [
    ['department', departmentAddress(document)],
    ['overview', documentAddress(document)],
    ['goals', documentAddress(document, 'goals/')],
    ['sub-goal', subGoalAddress(document, 1)],
    ...(document.plan.safeguards
      ? [['safeguards', documentAddress(document, 'safeguards/')] as [string, string]]
      : []),
    ['projects', documentAddress(document, 'projects/')],
    ...(fullest ? [['project', projectAddress(document, fullest.id)] as [string, string]] : []),
    ['indicators', documentAddress(document, 'indicators/')],
    ['findings', documentAddress(document, 'findings/')],
    ['compare', documentAddress(document, 'compare/')],
    ...(firstAnchor ? [['source', sourceLineAddress(document, firstAnchor[0])] as [string, string]] : []),
  ];
}

import type { EditorialInput } from '../model/schemas/editorial-schema.ts';
import type { SiteInput } from '../model/schemas/site-schema.ts';
import { keyName } from './advice.ts';
import { type Problem, problem } from './problem.ts';
import type { LocatedValue } from './read-yaml-file.ts';
import type { Path } from './schema-path.ts';

/** What people and programs write where they know nothing. Printed words of a document are never held to it. */
const PLACEHOLDER =
  /^(?:null|undefined|nil|none|n\/a|tbd|todo|待定|待补|待填写?|暂无|未知|[-—?？…*＊_/]+|x+|0+)$/i;

const OF_SITE = ['name', 'tagline', 'organizer', 'contact'] as const;
const OF_PUBLICATION = ['title', 'publisher', 'topic', 'validity', 'summary'] as const;

/** TEXT_PLACEHOLDER for official words of the site that say nothing. */
export function sitePlaceholders({ value, locate }: LocatedValue<SiteInput>): Problem[] {
  return OF_SITE.flatMap((key) => placeholder(value[key], [key], locate));
}

/** TEXT_PLACEHOLDER for what a document tells of itself and of its review. */
export function editorialPlaceholders({ value, locate }: LocatedValue<EditorialInput>): Problem[] {
  const { publication, review } = value;
  return [
    ...OF_PUBLICATION.flatMap((key) => placeholder(publication?.[key], ['publication', key], locate)),
    ...placeholder(review?.by, ['review', 'by'], locate),
  ];
}

function placeholder(
  text: string | null | undefined,
  path: Path,
  locate: LocatedValue<unknown>['locate'],
): Problem[] {
  if (!text || !PLACEHOLDER.test(text.trim())) return [];
  return [problem('TEXT_PLACEHOLDER', locate(path), { key: keyName(path), text })];
}

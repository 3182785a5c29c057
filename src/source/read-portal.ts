import type { PortalParts } from '../model/budget-document.ts';
import { PICTURE_ENDS } from '../model/schemas/site-fields.ts';
import type { SiteInput } from '../model/schemas/site-schema.ts';
import type { ContentFiles } from './content-files.ts';
import { decodeText } from './decode-text.ts';
import { type FragmentFault, readFragment, styleFaults } from './portal-fragment.ts';
import { type Problem, problem } from './problem.ts';
import type { LocatedValue } from './read-yaml-file.ts';

/** Folder of the portal's own files: header, footer, their style and pictures. */
const FOLDER = 'content/portal/';
const PICTURE = new RegExp(`\\.(?:${PICTURE_ENDS.join('|')})$`);

/** The portal's parts that `site.yaml` names, checked; every picture in the folder goes with them. */
export function readPortal(
  files: ContentFiles,
  { value: site, locate }: LocatedValue<SiteInput>,
): { portal: PortalParts; problems: Problem[] } {
  const problems: Problem[] = [];
  const pictures = new Map(
    [...files]
      .filter(([file]) => file.startsWith(FOLDER) && PICTURE.test(file))
      .map(([file, bytes]) => [file.slice(FOLDER.length), bytes]),
  );
  const read = (part: 'header' | 'footer' | 'style'): string | null => {
    const name = site.portal[part];
    if (name === null) return null;
    const bytes = files.get(FOLDER + name);
    if (!bytes) {
      problems.push(problem('PORTAL_FILE_MISSING', locate(['portal', part]), { name }));
      return null;
    }
    const { text, problems: found } = decodeText(FOLDER + name, bytes);
    problems.push(...found);
    if (!text) return null;
    const report = ({ code, what, start, end }: FragmentFault): void => {
      problems.push(problem(code, text.at(start, end), { what, name: what }));
    };
    if (part === 'style') {
      styleFaults(text.text).forEach(report);
      return text.text;
    }
    const { html, faults } = readFragment(text.text, {
      origin: site.origin,
      pictures: new Set(pictures.keys()),
    });
    faults.forEach(report);
    return html;
  };
  const portal = { header: read('header'), footer: read('footer'), style: read('style'), pictures };
  if (site.emblem && !pictures.has(site.emblem.image)) {
    const { image: name } = site.emblem;
    problems.push(problem('PORTAL_FILE_MISSING', locate(['emblem', 'image']), { name }));
  }
  return { portal, problems };
}

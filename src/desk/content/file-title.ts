import { CONTENT_SCHEMAS } from '../../model/schemas/content-schemas.ts';
import type { ContentFile } from '../content-ids.ts';
import { filePlaces } from './file-places.ts';

/** What people call a file: «项目 05 警用服装购置», else the name of its kind. */
export function fileTitle({ id, kind }: ContentFile, bytes: Uint8Array): string {
  if (kind !== 'project') return CONTENT_SCHEMAS[kind].meta()?.title ?? kind;
  const name = filePlaces(new TextDecoder().decode(bytes)).values?.['name'];
  const number = id.slice(id.lastIndexOf('/') + 1);
  return typeof name === 'string' ? `项目 ${number} ${name}` : `项目 ${number}`;
}

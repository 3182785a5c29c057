import type { APIRoute } from 'astro';
import { PORTAL_STYLE, portalFiles } from '../../publish/portal-files.ts';
import { getSite } from '../../publish/site.ts';

/** The style sheet and pictures of the portal around the site, and the emblem. */
export function getStaticPaths() {
  return [...portalFiles(getSite())].map(([file, bytes]) => ({ params: { file }, props: { bytes } }));
}

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props, params }) =>
  new Response(props.bytes, {
    headers: params['file'] === PORTAL_STYLE ? { 'Content-Type': 'text/css; charset=utf-8' } : {},
  });

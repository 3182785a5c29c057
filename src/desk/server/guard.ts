import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { DeskTokenHeader } from '../desk-api.ts';

/** What is known of a request before anything of it is believed. */
export interface Asked {
  method: string;
  headers: IncomingHttpHeaders;
  /** Address of the other end, and the port that was spoken to. */
  remoteAddress: string;
  localPort: number;
}

const TOKEN_HEADER: DeskTokenHeader = 'x-desk-token';

/**
 * Whether a request comes from this computer and names it: a page elsewhere can make its own name point here (DNS rebinding),
 * but then sends that name along.
 */
export function isLocal({ headers, remoteAddress, localPort }: Asked): boolean {
  const isLoopback = /^(?:::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(remoteAddress);
  return isLoopback && hosts(localPort).includes((headers.host ?? '').toLowerCase());
}

/**
 * Whether a request for a page or file of the preview comes from the preview itself or from a person (an address typed, a link
 * followed), and not from inside another site's page: not as its frame, script, picture or data.
 */
export function isOwnOrVisit({ headers }: Asked): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return isOwnOrigin(headers);
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

/** Whether another site's page led here, be it by a link that was followed. */
export function isVisitFromElsewhere({ headers }: Asked): boolean {
  return ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));
}

/** Whether a call of the API was made by the desk's own page: same origin, JSON, and the token of this start. */
export function isDeskCall({ method, headers }: Asked, token: string): boolean {
  const site = headers['sec-fetch-site'];
  return (
    method === 'POST' &&
    (site === undefined || site === 'same-origin') &&
    headers.origin !== undefined &&
    isOwnOrigin(headers) &&
    /^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? '') &&
    isToken(headers[TOKEN_HEADER], token)
  );
}

/** Whether the desk's own page is asked for, to be looked at by itself: never inside a frame. */
export function isPageVisit({ method, headers }: Asked): boolean {
  const dest = headers['sec-fetch-dest'];
  return (method === 'GET' || method === 'HEAD') && (dest === undefined || dest === 'document');
}

function hosts(port: number): string[] {
  return ['127.0.0.1', 'localhost', '[::1]'].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );
}

/** An origin that is sent must be that of the host spoken to. */
function isOwnOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  return origin === undefined || origin.toLowerCase() === `http://${(host ?? '').toLowerCase()}`;
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

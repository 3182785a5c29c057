import type { ServerResponse } from 'node:http';

/** What the desk's page may do: its own files, pages of this preview in a frame, nothing else. Nobody may frame the desk. */
const DESK_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': DESK_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // The origin of a call is what the guard looks at; «no-referrer» would hide it.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex',
} as const;

/** Sends an answer of the desk; whatever allowed another origin to read it is taken away. */
export function sendAnswer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  for (const name of response.getHeaderNames()) {
    if (name.startsWith('access-control-')) response.removeHeader(name);
  }
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  response.setHeader('Content-Type', type);
  response.writeHead(status);
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

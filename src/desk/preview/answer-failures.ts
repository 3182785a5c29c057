import type { IncomingMessage, ServerResponse } from 'node:http';
import { NOTHING_TO_SHOW, PAGE_FAILED } from './plain-page.ts';
import type { PreviewContent } from './preview-content.ts';
import type { DevServer } from './preview-integration.ts';
import { PREVIEW_HEADER } from './preview-lock.ts';

/** Answers requests for pages in words when there is no page to show, or when making it failed. */
export function answerFailures(server: DevServer, content: PreviewContent): void {
  server.middlewares.use((request, response, next) => {
    response.setHeader('X-Robots-Tag', 'noindex');
    response.setHeader('X-Frame-Options', 'SAMEORIGIN');
    response.setHeader(PREVIEW_HEADER, '1');
    if (!asksForPage(request)) next();
    else if (content.state.isShowable) {
      replaceFailure(response, PAGE_FAILED);
      next();
    } else answer(response, 503, NOTHING_TO_SHOW);
  });
}

function asksForPage({ url = '', headers }: IncomingMessage): boolean {
  const [path = ''] = url.split('?');
  return path.endsWith('/') && !path.startsWith('/__desk/') && (headers.accept ?? '').includes('text/html');
}

function answer(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(page);
}

/** Puts a page in the place of whatever a failed answer would say. */
function replaceFailure(response: ServerResponse, page: string): void {
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    ...rest: unknown[]
  ) => ServerResponse;
  const end = response.end.bind(response) as (text: string) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (status !== 500) return writeHead(status, ...rest);
    response.write = () => true;
    response.end = () => end(page);
    return writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  }) as ServerResponse['writeHead'];
}

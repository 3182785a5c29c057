import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';
import type { Middleware } from '../server/desk-middleware.ts';
import type { PageTurns } from './page-turns.ts';
import { VERSION_TIMING } from './preview-message.ts';

/** Version of the content a page is made of, for whatever is done while it is made or because of it. */
export const pageVersion = new AsyncLocalStorage<number>();

/** Lets every page wait for its turn, and tells it of which version of the content it is made. */
export function takeTurns(turns: Pick<PageTurns<unknown>, 'begin'>, version: () => number): Middleware {
  return (request, response, next) => {
    // Pages are only asked for; a request that brings something along would be waited for until all of it is there.
    if (!['GET', 'HEAD'].includes(request.method ?? '')) {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    void turns.begin(answered(response)).then(() => {
      response.setHeader('Server-Timing', `${VERSION_TIMING};desc="${version()}"`);
      pageVersion.run(version(), next);
    });
  };
}

/** Resolves when the last byte of an answer is given, whether or not the other side reads it. */
function answered(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const end = response.end.bind(response) as (...values: unknown[]) => ServerResponse;
    response.end = ((...values: unknown[]) => {
      resolve();
      return end(...values);
    }) as ServerResponse['end'];
    response.once('close', resolve);
  });
}

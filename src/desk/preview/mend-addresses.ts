import type { Middleware } from '../server/desk-middleware.ts';
import { NO_ADDRESS } from './plain-page.ts';
import type { DevServer } from './preview-integration.ts';

/** Before all else that answers: an address typed without its last slash leads to the page, one that cannot be read says so in words. */
export function mendAddresses() {
  return {
    name: 'mingbai-mend-addresses',
    enforce: 'post' as const,
    configureServer: (server: DevServer) => () => {
      // What Astro itself puts first turns such addresses away in English, or with a stack trace.
      server.middlewares.stack.unshift({ route: '', handle: mend });
    },
  };
}

const mend: Middleware = ({ url = '', headers }, response, next) => {
  const end = url.search(/[?#]|$/);
  const path = url.slice(0, end);
  if (!isReadable(path)) {
    response.writeHead(400, { 'Content-Type': 'text/html; charset=utf-8' }).end(NO_ADDRESS);
  } else if (lacksSlash(path) && headers.accept?.includes('text/html')) {
    response.writeHead(302, { Location: `${path}/${url.slice(end)}` }).end();
  } else next();
};

function isReadable(path: string): boolean {
  try {
    decodeURI(path);
    return true;
  } catch {
    return false;
  }
}

/** Whether a path names a page but for its last slash: a file has a dot in its name, and two slashes would lead to another host. */
function lacksSlash(path: string): boolean {
  return /^(?!\/(?:__desk|@))(?:\/[^/.\\]+)+$/.test(path);
}

import { join, relative, sep } from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
import { mountDesk } from '../mount-desk.ts';
import { serveInterface } from '../serve-interface.ts';
import { answerFailures } from './answer-failures.ts';
import { forgetModules } from './forget-modules.ts';
import { mendAddresses } from './mend-addresses.ts';
import { isBelow, type PageFailure, pageFailure, type VitePageError } from './page-failure.ts';
import { PageTurns } from './page-turns.ts';
import { PREVIEW_CLIENT } from './plain-page.ts';
import type { PreviewContent } from './preview-content.ts';
import { HELLO_EVENT, type PreviewMessage, STATE_EVENT } from './preview-message.ts';
import { pageVersion, takeTurns } from './take-turns.ts';

/** Vite's server inside Astro's. */
export type DevServer = HookParameters<'astro:server:setup'>['server'];

/** An editor writes a file in several steps; a pause this long means that it is done. */
const PAUSE_MILLISECONDS = 30;

/** Keeps the open pages of the preview in step with the content on disk, and tells them of mistakes in it. */
export function previewIntegration(root: string, content: PreviewContent): AstroIntegration {
  return {
    name: 'mingbai-preview',
    hooks: {
      'astro:config:setup': ({ injectScript, updateConfig }) => {
        injectScript('page', `import ${JSON.stringify(PREVIEW_CLIENT)};`);
        injectScript('page-ssr', `import '/src/desk/preview/draft-page.css';`);
        updateConfig({
          vite: {
            plugins: [mendAddresses()],
            server: {
              cors: false,
              hmr: { overlay: false },
              // Who writes them here says which have changed.
              watch: { ignored: [join(root, 'content/pages/**')] },
            },
            // Found only when a chart is asked for, it would cost a reload of the page.
            optimizeDeps: { include: ['chart.js'] },
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        const { turns, version } = keepInStep(server, root, content);
        mountDesk(server, {
          root,
          pages: serveInterface,
          showUnsaved: (files) => {
            content.useUnsaved(files);
            return turns.change();
          },
        });
        server.middlewares.use(takeTurns(turns, version));
        answerFailures(server, content);
      },
    },
  };
}

interface InStep {
  /** A change takes over the content as it is then, and returns how many pages changed. */
  turns: PageTurns<number>;
  /** Counts the changes to the content. */
  version(): number;
}

/** Takes over what is saved below `content/`, and tells the open pages. */
function keepInStep(server: DevServer, root: string, content: PreviewContent): InStep {
  const { hot } = server.environments.client;
  const send = hot.send.bind(hot) as (payload: unknown, data?: unknown) => void;
  let version = 0;
  let timer: NodeJS.Timeout | undefined;
  let failure: PageFailure | null = null;
  const saved = new Set<string>();
  const message = (): PreviewMessage => ({
    version,
    frame: content.frame,
    problems: [...content.state.problems, ...(failure?.problems ?? [])],
    bug: content.state.bug?.message ?? failure?.bug ?? null,
    isShowable: content.state.isShowable,
    hasEditor: ['LAUNCH_EDITOR', 'VISUAL', 'EDITOR'].some((name) => process.env[name]),
  });
  const tellChange = (): void => {
    failure = null;
    version++;
    send(STATE_EVENT, message());
  };
  const turns = new PageTurns(() => {
    const known = content.state.bug;
    const changed = content.refresh();
    forgetModules(server, root, [...saved, ...changed.map((page) => join(root, 'content/pages', page))]);
    saved.clear();
    const { bug } = content.state;
    if (bug && bug.stack !== known?.stack) console.error(bug);
    tellChange();
    return changed.length;
  });
  server.watcher.on('all', (_, path) => {
    const [folder, area, ...rest] = relative(root, path).split(sep);
    if (folder !== 'content' || area === undefined || area === 'pages') return;
    if ([area, ...rest].some((name) => /^(?:\.|~\$)|~$/.test(name))) return;
    saved.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => void turns.change(), PAUSE_MILLISECONDS);
  });
  hot.on(HELLO_EVENT, (_, client) => client.send(STATE_EVENT, message()));
  hot.send = (payload: unknown, data?: unknown): void => {
    const { type, triggeredBy, err } = payload as {
      type?: string;
      triggeredBy?: string;
      err?: VitePageError;
    };
    // Astro asks for a reload of everything that shows a changed file: the open pages know themselves what they need.
    if (type === 'full-reload' && (!triggeredBy || isBelow(join(root, 'content'), triggeredBy))) tellChange();
    else if (type === 'error' && err) {
      // Told a while after the page: by then what it says may be mended.
      if (failure || (pageVersion.getStore() ?? version) !== version) return;
      failure = pageFailure(root, err);
      if (failure.bug !== null) console.error(`${err.message}\n${err.stack ?? ''}`);
      send(STATE_EVENT, message());
    } else send(payload, data);
  };
  return { turns, version: () => version };
}

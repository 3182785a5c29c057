import { join, relative, sep } from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
import { mountDesk } from '../mount-desk.ts';
import { serveInterface } from '../serve-interface.ts';
import { answerFailures } from './answer-failures.ts';
import { isBelow, type PageFailure, pageFailure, type VitePageError } from './page-failure.ts';
import { PREVIEW_CLIENT } from './plain-page.ts';
import type { PreviewContent } from './preview-content.ts';
import { HELLO_EVENT, type PreviewMessage, STATE_EVENT } from './preview-message.ts';

/** Vite's server inside Astro's. */
export type DevServer = HookParameters<'astro:server:setup'>['server'];

/** An editor writes a file in several steps; a pause this long means that it is done. */
const PAUSE_MILLISECONDS = 30;
/** Astro takes over another list of pages in some seconds; until then a page may fail that will not fail any more. */
const RETRY_MILLISECONDS = 1000;
const MOST_RETRIES = 3;

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
            server: { cors: false, hmr: { overlay: false } },
            // Found only when a chart is asked for, it would cost a reload of the page.
            optimizeDeps: { include: ['chart.js'] },
          },
        });
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        const refresh = keepInStep(server, root, content, async () => refreshContent?.({}));
        mountDesk(server, {
          root,
          pages: serveInterface,
          showUnsaved: (files) => {
            content.useUnsaved(files);
            return refresh();
          },
        });
        answerFailures(server, content);
      },
    },
  };
}

/**
 * Returns what takes over the content as it is now, and tells how many pages changed. `listPages` makes Astro read the list of
 * pages again.
 */
function keepInStep(
  server: DevServer,
  root: string,
  content: PreviewContent,
  listPages: () => Promise<void>,
): () => number {
  const { hot } = server.environments.client;
  const send = hot.send.bind(hot) as (payload: unknown, data?: unknown) => void;
  let version = 0;
  let changedAt = Date.now();
  let timer: NodeJS.Timeout | undefined;
  let failure: PageFailure | null = null;
  let retries = 0;
  let retry: NodeJS.Timeout | undefined;
  let isTakingOver = false;
  let turnsLeft = 0;
  const saved = new Set<string>();
  const message = (): PreviewMessage => ({
    version,
    changedAt,
    frame: content.frame,
    problems: [...content.state.problems, ...(failure?.problems ?? [])],
    bug: content.state.bug?.message ?? failure?.bug ?? null,
    isShowable: content.state.isShowable,
    hasEditor: ['LAUNCH_EDITOR', 'VISUAL', 'EDITOR'].some((name) => process.env[name]),
  });
  const tellChange = (): void => {
    failure = null;
    version++;
    changedAt = Date.now();
    send(STATE_EVENT, message());
  };
  /** A page asked for while Astro took over the list may have put the old list back. */
  const settleList = (): void => {
    forget(server, (id) => id.includes('/content/pages/') || id.includes('/.astro/content-modules.mjs'));
    for (const { name, hot: channel } of Object.values(server.environments)) {
      if (name !== 'client') channel.send('astro:content-changed', {});
    }
    tellChange();
  };
  /**
   * Twice after the last change: Astro's own watching of the pages may miss one that goes and comes back, or see it late. One
   * taking over at a time, as two would put back each other's list.
   */
  const takeOverList = async (): Promise<void> => {
    turnsLeft = 2;
    if (isTakingOver) return;
    isTakingOver = true;
    try {
      while (turnsLeft > 0) {
        turnsLeft--;
        await listPages();
        await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
        settleList();
      }
    } finally {
      isTakingOver = false;
    }
  };
  const refresh = (): number => {
    retries = 0;
    clearTimeout(retry);
    retry = undefined;
    const known = content.state.bug;
    const { paths, isListChanged } = content.refresh();
    const files = [...saved, ...paths.map((page) => join(root, 'content/pages', page))].map(withSlashes);
    forget(server, (id) => files.includes(id.split('?')[0] as string));
    saved.clear();
    const { bug } = content.state;
    if (bug && bug.stack !== known?.stack) console.error(bug);
    tellChange();
    if (isListChanged) void takeOverList();
    return paths.length;
  };
  server.watcher.on('all', (_, path) => {
    const [folder, area, ...rest] = relative(root, path).split(sep);
    if (folder !== 'content' || area === undefined || area === 'pages') return;
    if ([area, ...rest].some((name) => /^(?:\.|~\$)|~$/.test(name))) return;
    saved.add(path);
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE_MILLISECONDS);
  });
  hot.on(HELLO_EVENT, (_, client) => client.send(STATE_EVENT, message()));
  hot.send = (payload: unknown, data?: unknown): void => {
    const { type, triggeredBy, err } = payload as {
      type?: string;
      triggeredBy?: string;
      err?: VitePageError;
    };
    // Astro asks for a reload whenever its store of pages is written: the open pages know themselves what they need.
    if (type === 'full-reload' && (!triggeredBy || isBelow(join(root, 'content'), triggeredBy))) tellChange();
    else if (type === 'error' && err) {
      if (retries < MOST_RETRIES) {
        retry ??= setTimeout(() => {
          retry = undefined;
          retries++;
          tellChange();
        }, RETRY_MILLISECONDS);
      } else if (!failure) {
        failure = pageFailure(root, err);
        if (failure.bug !== null) console.error(`${err.message}\n${err.stack ?? ''}`);
        send(STATE_EVENT, message());
      }
    } else send(payload, data);
  };
  return refresh;
}

const withSlashes = (path: string): string => path.split(sep).join('/');

/** Makes the server read modules again when they are next asked for, without waiting for the watcher to see a change. */
function forget(server: DevServer, isMeant: (id: string) => boolean): void {
  for (const environment of Object.values(server.environments)) {
    for (const [id, module] of environment.moduleGraph.idToModuleMap) {
      if (isMeant(id)) environment.moduleGraph.invalidateModule(module);
    }
    const evaluated = 'runner' in environment ? (environment.runner as Runner).evaluatedModules : null;
    for (const [id, module] of evaluated?.idToModuleMap ?? []) {
      if (isMeant(id)) evaluated?.invalidateModule(module);
    }
  }
}

interface Runner {
  evaluatedModules: {
    idToModuleMap: ReadonlyMap<string, object>;
    invalidateModule(module: object): void;
  };
}

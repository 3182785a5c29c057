import { dev } from 'astro';
import { siteConfig } from '../../publish/site-config.ts';
import { formatProblems } from '../../source/format-problems.ts';
import { PreviewContent } from './preview-content.ts';
import { previewIntegration } from './preview-integration.ts';

/** Where a preview starts to look for a free port. */
export const FIRST_PORT = 4321;

export interface StartedPreview {
  /** Its first page: `http://127.0.0.1:4321/`. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

/**
 * Starts the staff's preview on this computer only. A mistake in the content does not keep it from starting: the pages say
 * so. `wanted` is the port asked for; where it is taken, the next free one is used.
 */
export async function startPreview(root: string, wanted: number): Promise<StartedPreview> {
  // Astro would ask the registry for a newer version, and count its use.
  Object.assign(process.env, { ASTRO_DISABLE_UPDATE_CHECK: 'true', ASTRO_TELEMETRY_DISABLED: '1' });
  const content = new PreviewContent(root);
  content.refresh();
  const { problems, bug } = content.state;
  if (bug) console.error(bug);
  if (problems.length > 0) console.error(formatProblems(problems));
  const { integrations, ...config } = siteConfig(null);
  const server = await dev({
    ...config,
    root,
    configFile: false,
    server: { host: '127.0.0.1', port: wanted },
    integrations: [...integrations, previewIntegration(root, content)],
    // What staff have to know is said in their words, by the panel and here.
    logLevel: 'silent',
  });
  const { port } = server.address;
  return { url: `http://127.0.0.1:${port}/`, port, stop: () => server.stop() };
}

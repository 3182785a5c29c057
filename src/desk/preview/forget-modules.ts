import { join } from 'node:path';
import type { DevServer } from './preview-integration.ts';
import { withSlashes } from './with-slashes.ts';

/**
 * Makes the server read these files again when they are next asked for, and every route of the site, because a route keeps what
 * addresses it has and the list of generated pages.
 */
export function forgetModules(server: DevServer, root: string, files: readonly string[]): void {
  const meant = new Set(files.map(withSlashes));
  const routes = `${withSlashes(join(root, 'src/pages'))}/`;
  const isMeant = (id: string): boolean => {
    const [file = ''] = id.split('?');
    return meant.has(file) || file.startsWith(routes) || file.endsWith('virtual:mingbai/pages');
  };
  for (const environment of Object.values(server.environments)) {
    if (!('runner' in environment)) continue;
    const { evaluatedModules } = environment.runner as Runner;
    for (const [id, module] of environment.moduleGraph.idToModuleMap) {
      if (isMeant(id)) environment.moduleGraph.invalidateModule(module);
    }
    for (const [id, module] of evaluatedModules.idToModuleMap) {
      if (isMeant(id)) evaluatedModules.invalidateModule(module);
    }
  }
}

interface Runner {
  evaluatedModules: {
    idToModuleMap: ReadonlyMap<string, object>;
    invalidateModule(module: object): void;
  };
}

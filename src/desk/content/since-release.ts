import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportBudget } from '../../export/export-budget.ts';
import type { BudgetDocument } from '../../model/budget-document.ts';
import type { Json, SinceRelease } from '../desk-api.ts';

/** Parts of budget.json that are computed from the rest. */
const COMPUTED = new Set(['derived', 'findings', 'anchor', 'anchors']);

/** How a published document differs from what a release holds of it; `site` is the release's folder of pages. */
export function sinceRelease(site: string, document: BudgetDocument): SinceRelease {
  const file = join(site, document.department, String(document.fiscalYear), 'data/budget.json');
  if (!existsSync(file)) return { kind: 'new', changedValues: null };
  const now = new Map(leavesOf(JSON.parse(JSON.stringify(exportBudget(document))) as Json));
  const then = new Map(leavesOf(JSON.parse(readFileSync(file, 'utf8')) as Json));
  const paths = new Set([...now.keys(), ...then.keys()]);
  const changedValues = [...paths].filter((path) => now.get(path) !== then.get(path)).length;
  return { kind: changedValues === 0 ? 'same' : 'changed', changedValues };
}

/** Every value by its path. */
function leavesOf(value: Json, path = ''): [string, Json][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) =>
    COMPUTED.has(key) ? [] : leavesOf(child as Json, `${path}/${key}`),
  );
}

import { exportBudget } from '../export/export-budget.ts';
import { documentAddress } from '../model/addresses.ts';
import type { BudgetDocument } from '../model/budget-document.ts';
import type { Fault, Proof } from './fault.ts';

/** Proof 3, published data: `budget.json` holds exactly the model; every differing value is named by its path. */
export function verifyData(document: BudgetDocument, text: string | null, folder: string): Proof {
  const file = `${folder}${documentAddress(document, 'data/budget.json')}`;
  const fault = (message: string): Fault => ({ code: 'DATA_DIFFERS', file, line: 1, column: 1, message });
  if (text === null) return { summary: '没有 budget.json', faults: [fault('没有这个文件。')] };
  let published: unknown;
  try {
    published = JSON.parse(text);
  } catch {
    return { summary: 'budget.json 读不出', faults: [fault('不是完整的 JSON。')] };
  }
  const model: unknown = JSON.parse(JSON.stringify(exportBudget(document)));
  const expected = new Map(leaves(model, ''));
  const found = new Map(leaves(published, ''));
  const faults = [...new Set([...expected.keys(), ...found.keys()])].flatMap((path) => {
    const wanted = JSON.stringify(expected.get(path)) ?? '没有';
    const shown = JSON.stringify(found.get(path)) ?? '没有';
    return wanted === shown ? [] : [fault(`${path} 应是 ${wanted}，却是 ${shown}。`)];
  });
  return { summary: `budget.json 的 ${expected.size} 个值与数据一致`, faults };
}

/** Every single value of some JSON with its path; empty lists and objects count as values. */
function leaves(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const entries = Object.entries(value);
  if (entries.length === 0) return [[path, value]];
  return entries.flatMap(([key, inner]) => leaves(inner, path ? `${path}/${key}` : key));
}

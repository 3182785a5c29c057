/** Runs in the browser: puts two or three projects side by side; the choice lives in the address. */
import { formatShare } from '../derive/budget-totals.ts';
import type { BudgetJson } from '../export/budget-json-schema.ts';
import type { MoneyUnit } from '../model/money.ts';
import { PLAN_PERIODS } from '../model/spending-plan.ts';
import { TARGET_KINDS } from '../model/target-value.ts';
import { comparedAmount } from './compared-amount.ts';

type Project = BudgetJson['projects'][number];

const BLANK = '原文空白';

class CompareProjects extends HTMLElement {
  #data: Promise<BudgetJson> | undefined;

  connectedCallback(): void {
    const filters = this.querySelector('.filters') as HTMLElement;
    filters.hidden = false;
    const asked = new URLSearchParams(location.search).getAll('p');
    for (const [index, select] of this.#selects.entries()) {
      const value = asked[index] ?? '';
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    filters.addEventListener('change', () => void this.#show());
    void this.#show();
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  async #show(): Promise<void> {
    const chosen = [...new Set(this.#selects.map(({ value }) => value))].filter(Boolean);
    const query = new URLSearchParams(chosen.map((id) => ['p', id])).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    const status = this.querySelector('[role=status]') as HTMLElement;
    const box = this.querySelector('.scroll') as HTMLElement;
    if (chosen.length < 2) {
      box.hidden = true;
      status.textContent = '请选两个或三个项目。';
      return;
    }
    try {
      this.#data ??= read(new URL(this.dataset['url'] ?? '', location.href));
      const { projects, derived, moneyUnit } = await this.#data;
      const shown = chosen.flatMap((id) => projects.find((project) => project.id === id) ?? []);
      box.replaceChildren(table(shown, derived, moneyUnit.used));
      box.hidden = false;
      status.textContent = `并排列出 ${shown.length} 个项目。`;
    } catch {
      this.#data = undefined;
      box.hidden = true;
      status.textContent = '数据暂时读不到，请稍后再试，或者逐个打开项目。';
    }
  }
}

async function read(address: URL): Promise<BudgetJson> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as BudgetJson;
}

function table(
  projects: readonly Project[],
  { shares, total }: BudgetJson['derived'],
  unit: MoneyUnit,
): HTMLTableElement {
  const made = element('table');
  made.className = 'data compare';
  made.createCaption().textContent = '照原文；占比和指标值类型由本站计算';
  const head = made.createTHead().insertRow();
  head.append(header('col', '项目'));
  for (const { id, name } of projects) {
    const cell = header('col', '');
    const link = element('a', `${id} ${name}`);
    link.href = `../projects/${id}/`;
    cell.append(link);
    head.append(cell);
  }
  const body = made.createTBody();
  const row = (label: string, text: (project: Project) => string | null): void => {
    const line = body.insertRow();
    line.append(header('row', label));
    for (const project of projects) {
      const value = text(project);
      const cell = line.insertCell();
      cell.textContent = value ?? BLANK;
      cell.dataset['label'] = project.name;
      if (value === null) cell.className = 'void';
    }
  };
  const money = ({ printed }: Project['budget']['total']): string | null =>
    printed === null ? null : comparedAmount(printed, unit);
  row('预算数', ({ budget }) => money(budget.total));
  row('占总额', ({ id, budget }) => {
    const percent = shares.find((share) => share.id === id)?.percent;
    if (percent === undefined) return '算不出';
    return formatShare(Math.round(percent * 10), budget.total.yuan ?? 0, total.yuan ?? 0);
  });
  row('其中：财政资金', ({ budget }) => money(budget.fiscal));
  row('其他资金', ({ budget }) => money(budget.other));
  row('功能分类', ({ classification }) => classification && (classification.item ?? classification.code));
  row('资金用途', ({ purpose }) => purpose);
  for (const { by, label } of PLAN_PERIODS) {
    row(
      `${label}（累计）`,
      ({ spendingPlan }) => spendingPlan.find((point) => point.by === by)?.printed ?? null,
    );
  }
  row('绩效目标', ({ goals }) => goals.flatMap(({ text }) => text ?? []).join('；') || null);
  row('绩效指标', ({ indicators }) => {
    const counts = new Map<string, number>();
    for (const { target } of indicators) counts.set(target.kind, (counts.get(target.kind) ?? 0) + 1);
    const kinds = Object.entries(TARGET_KINDS).flatMap(([kind, label]) =>
      counts.has(kind) ? `${label}${counts.get(kind)}` : [],
    );
    return `${indicators.length}行：${kinds.join('，')}`;
  });
  return made;
}

function header(scope: 'col' | 'row', text: string): HTMLTableCellElement {
  const cell = element('th', text);
  cell.scope = scope;
  return cell;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

customElements.define('compare-projects', CompareProjects);

import { type Choice, countValues, FACETS, fits, SORTS, sortIds } from './facets.ts';
import type { PageFacts } from './page-text.ts';

/** The filters and the order of the results, as fields of a form; they live in the address with the query. */
export class SearchFilters {
  readonly #box: HTMLElement;
  readonly #selects = new Map<string, HTMLSelectElement>();

  constructor(box: HTMLElement, asked: URLSearchParams, onChange: () => void) {
    this.#box = box;
    for (const { key, label } of FACETS) this.#add(key, label, asked.get(key) ?? '');
    const sort = this.#add('sort', '排序', '');
    for (const [value, label] of SORTS) sort.append(new Option(label, value));
    sort.value = asked.get('sort') ?? '';
    if (sort.selectedIndex < 0) sort.value = '';
    box.addEventListener('change', onChange);
  }

  /** What is chosen, as it stands in the address. */
  get chosen(): [key: string, value: string][] {
    return [...this.#selects].flatMap(([key, { value }]): [string, string][] =>
      value ? [[key, value]] : [],
    );
  }

  /** The pages that fit, in the order asked for; shows how many have each value. */
  apply(ids: readonly string[], facts: ReadonlyMap<string, PageFacts>): string[] {
    const pages = ids.flatMap((id) => facts.get(id) ?? []);
    const choice: Choice = new Map(this.chosen);
    for (const facet of FACETS) {
      const select = this.#selects.get(facet.key) as HTMLSelectElement;
      const counts = countValues(pages, facet, choice);
      const { value } = select;
      const shown = [...counts].filter(([name, count]) => count > 0 || name === value);
      if (value && !counts.has(value)) shown.push([value, 0]);
      const all = pages.filter((page) => fits(page, choice, facet)).length;
      select.replaceChildren(new Option(`全部（${all}）`, ''));
      for (const [name, count] of shown) select.append(new Option(`${name}（${count}）`, name));
      select.value = value;
      (select.parentElement as HTMLElement).hidden = counts.size < 2 && !value;
    }
    this.#box.hidden = ids.length === 0;
    const fitting = ids.filter((id) => {
      const page = facts.get(id);
      return page !== undefined && fits(page, choice);
    });
    return sortIds(fitting, this.#selects.get('sort')?.value ?? '', facts);
  }

  hide(): void {
    this.#box.hidden = true;
  }

  #add(key: string, label: string, value: string): HTMLSelectElement {
    const field = document.createElement('div');
    const name = document.createElement('label');
    const select = document.createElement('select');
    select.id = `search-${key}`;
    select.name = key;
    name.htmlFor = select.id;
    name.textContent = label;
    if (value) {
      select.append(new Option(value, value));
      select.value = value;
    }
    field.append(name, select);
    this.#box.append(field);
    this.#selects.set(key, select);
    return select;
  }
}

import { keepListState } from './list-state.ts';

/** Runs in the browser: shows the filters of a list, keeps them in the address, and hides the rows they exclude. A row's values of one kind stand one to a line. */
class FilterTable extends HTMLElement {
  connectedCallback(): void {
    const filters = this.querySelector('.filters') as HTMLElement;
    filters.hidden = false;
    const selects = [...filters.querySelectorAll('select')];
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = asked.get(select.name) ?? '';
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    const apply = (): void => {
      const wanted = selects.filter(({ value }) => value !== '');
      let shown = 0;
      for (const row of this.querySelectorAll<HTMLElement>('[data-filter-row]')) {
        const has = ({ name, value }: HTMLSelectElement): boolean =>
          (row.dataset[name] ?? '').split('\n').includes(value);
        row.hidden = !wanted.every(has);
        if (!row.hidden) shown++;
      }
      const status = filters.querySelector('[role=status]') as HTMLElement;
      status.textContent =
        shown === 0 ? (this.dataset['nothing'] ?? '') : `显示 ${shown} ${this.dataset['measure'] ?? '行'}`;
      const query = new URLSearchParams(wanted.map((select) => [select.name, select.value])).toString();
      const address = new URL(location.href);
      address.search = query;
      keepListState(address);
    };
    filters.addEventListener('change', apply);
    filters.querySelector('button')?.addEventListener('click', () => {
      for (const select of selects) select.value = '';
      apply();
    });
    apply();
  }
}

customElements.define('filter-table', FilterTable);

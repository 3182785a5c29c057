/** Runs in the browser: shows the filters of a table, keeps them in the address, and hides the rows they exclude. */
class FilterTable extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form') as HTMLFormElement;
    form.hidden = false;
    const selects = [...form.querySelectorAll('select')];
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = asked.get(select.name) ?? '';
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    const apply = (): void => {
      const wanted = selects.filter(({ value }) => value !== '');
      let shown = 0;
      for (const row of this.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
        row.hidden = !wanted.every((select) => row.dataset[select.name] === select.value);
        if (!row.hidden) shown++;
      }
      const status = form.querySelector('[role=status]') as HTMLElement;
      status.textContent = shown === 0 ? '没有符合条件的指标，请放宽筛选。' : `显示 ${shown} 行`;
      const query = new URLSearchParams(wanted.map((select) => [select.name, select.value])).toString();
      history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    };
    form.addEventListener('change', apply);
    form.addEventListener('reset', () => setTimeout(apply));
    form.addEventListener('submit', (event) => event.preventDefault());
    apply();
  }
}

customElements.define('filter-table', FilterTable);

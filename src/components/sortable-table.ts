import { keepListState } from './list-state.ts';

/** Runs in the browser: turns the header cells of a table into buttons that sort its rows; the order lives in the address. */
class SortableTable extends HTMLElement {
  connectedCallback(): void {
    for (const header of this.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = header.textContent.trim();
      header.replaceChildren(button);
      button.addEventListener('click', () => {
        this.#sort(header, header.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending');
        this.#remember(header);
      });
    }
    this.#restore();
  }

  /** So that the way back from a project leads to the list as it was. */
  #remember(header: HTMLTableCellElement): void {
    const address = new URL(location.href);
    address.searchParams.set('sort', `${header.cellIndex}-${header.getAttribute('aria-sort')}`);
    keepListState(address);
  }

  #restore(): void {
    const [index, direction] = (new URLSearchParams(location.search).get('sort') ?? '').split('-');
    const header = [...this.querySelectorAll<HTMLTableCellElement>('th[data-sort]')].find(
      ({ cellIndex }) => String(cellIndex) === index,
    );
    if (header && (direction === 'ascending' || direction === 'descending')) this.#sort(header, direction);
  }

  #sort(header: HTMLTableCellElement, direction: 'ascending' | 'descending'): void {
    for (const other of this.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', direction);
    const sign = direction === 'ascending' ? 1 : -1;
    const body = this.querySelector('tbody') as HTMLTableSectionElement;
    const isNumber = header.dataset['sort'] === 'number';
    const key = (row: HTMLTableRowElement): string => {
      const cell = row.cells[header.cellIndex] as HTMLTableCellElement;
      return cell.dataset['key'] ?? cell.textContent;
    };
    const rows = [...body.rows].sort((a, b) => {
      const [left, right] = [key(a), key(b)];
      if (!isNumber) return sign * left.localeCompare(right, 'zh-CN');
      // Rows without a number stay at the end whichever way the table is sorted.
      if (left === '' || right === '') return Number(left === '') - Number(right === '');
      return sign * (Number(left) - Number(right));
    });
    body.append(...rows);
  }
}

customElements.define('sortable-table', SortableTable);

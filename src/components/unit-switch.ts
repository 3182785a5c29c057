/** Runs in the browser: shows the computed amounts of a page in 万元 or in 元, as the reader chose last; the value stays exact. */
import type { MoneyUnit } from '../model/money.ts';

const KEY = 'mingbai-money-unit';

class UnitSwitch extends HTMLElement {
  connectedCallback(): void {
    if (!document.querySelector('main data.amount')) return;
    for (const button of this.#buttons) {
      button.addEventListener('click', () => {
        void this.#show(button.value);
        remember(button.value);
      });
    }
    this.classList.add('is-ready');
    const chosen = remembered();
    if (chosen !== this.#own && this.#buttons.some(({ value }) => value === chosen)) void this.#show(chosen);
  }

  /** The unit the page was made in. */
  get #own(): string {
    return this.dataset['unit'] ?? '';
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.querySelectorAll('button')];
  }

  async #show(unit: string): Promise<void> {
    const { showUnit } = await import('./show-unit.ts');
    showUnit(unit as MoneyUnit, this.#own);
    for (const button of this.#buttons) button.setAttribute('aria-pressed', String(button.value === unit));
  }
}

function remembered(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Where nothing may be kept, the choice lasts as long as the page. */
function remember(unit: string): void {
  try {
    localStorage.setItem(KEY, unit);
  } catch {}
}

customElements.define('unit-switch', UnitSwitch);

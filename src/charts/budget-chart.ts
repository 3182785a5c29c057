// Runs in the browser.
import type { ChartRows } from './chart-rows.ts';

const layouts = ['wide', 'narrow'] as const;
const UNAVAILABLE = '暂时不能逐项查看，图和表格不受影响';
const triggers = ['pointerenter', 'focusin'] as const;

/**
 * `<budget-chart data-rows='JSON'>` around static pictures. They become interactive on first use of the chart or of
 * its `[data-interact]` button, and stay as they are when that fails.
 */
export class BudgetChart extends HTMLElement {
  private started = false;

  connectedCallback(): void {
    if (this.started) return;
    for (const name of triggers) this.addEventListener(name, this.start, { once: true });
    const { button } = this;
    button?.addEventListener('click', this.start, { once: true });
    if (button) button.hidden = false;
  }

  private get button(): HTMLButtonElement | null {
    return this.querySelector('button[data-interact]');
  }

  private readonly start = async (): Promise<void> => {
    if (this.started) return;
    this.started = true;
    try {
      const rows = JSON.parse(this.dataset['rows'] ?? '') as ChartRows;
      const { drawInteractive } = await import('./draw-interactive.ts');
      for (const layout of layouts) {
        const svg = this.querySelector<SVGSVGElement>(`svg.chart-${layout}`);
        if (svg) drawInteractive(this, svg, rows, layout);
      }
      this.button?.setAttribute('aria-disabled', 'true');
    } catch (error) {
      console.warn('图表保持静态：', error);
      if (this.button) this.button.textContent = UNAVAILABLE;
    }
  };
}

customElements.define('budget-chart', BudgetChart);

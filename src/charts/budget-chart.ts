// Runs in the browser.

import { withoutDirections } from '../model/writing-direction.ts';
import type { ChartRows } from './chart-rows.ts';
import type { StepThrough } from './draw-interactive.ts';

const layouts = ['wide', 'narrow'] as const;
const UNAVAILABLE = '暂时不能逐项查看，图和表格不受影响';
const ARROWS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * `<budget-chart data-rows='JSON'>` around static pictures. They become interactive on first use of the chart or of
 * its `[data-interact]` button, which goes through the items one by one, as do the arrow keys on it; the item's words
 * are announced by the `[role=status]`. The pictures stay as they are when that fails.
 */
export class BudgetChart extends HTMLElement {
  private steps: Promise<StepThrough[]> | undefined;

  connectedCallback(): void {
    if (this.steps) return;
    this.addEventListener('pointerenter', () => this.start(), { once: true });
    const { button } = this;
    if (!button) return;
    button.addEventListener('click', () => this.step(1));
    button.addEventListener('keydown', (event) => {
      const by = ARROWS[event.key];
      if (by === undefined) return;
      event.preventDefault();
      void this.step(by);
    });
    button.hidden = false;
  }

  private get button(): HTMLButtonElement | null {
    return this.querySelector('button[data-interact]');
  }

  private async step(by: 1 | -1): Promise<void> {
    const words = (await this.start()).map((step) => step(by));
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words[0] ?? '';
  }

  private start(): Promise<StepThrough[]> {
    this.steps ??= this.draw().catch((error) => {
      console.warn('图表保持静态：', error);
      if (this.button) this.button.textContent = UNAVAILABLE;
      return [];
    });
    return this.steps;
  }

  private async draw(): Promise<StepThrough[]> {
    const rows = JSON.parse(this.dataset['rows'] ?? '', (_, value) =>
      typeof value === 'string' ? withoutDirections(value) : value,
    ) as ChartRows;
    const { drawInteractive } = await import('./draw-interactive.ts');
    return layouts.flatMap((layout) => {
      const svg = this.querySelector<SVGSVGElement>(`svg.chart-${layout}`);
      return svg ? [drawInteractive(this, svg, rows, layout)] : [];
    });
  }
}

customElements.define('budget-chart', BudgetChart);

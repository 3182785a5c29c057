// Runs in the browser.

/**
 * `<chart-frame data-name data-citation>` around one chart: makes its keys work, and shows the view the address names.
 * Without a script the style sheet leaves out the keys that need one.
 */
class ChartFrame extends HTMLElement {
  connectedCallback(): void {
    const acts: Record<string, () => unknown> = {
      png: () => this.savePng(),
      link: () => this.copy(this.address),
      citation: () => this.copy(`${this.dataset['citation']}，${this.address}`),
      enlarge: () => this.enlarge(),
    };
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-do]')) {
      button.addEventListener('click', () => acts[button.dataset['do'] as string]?.());
    }
    if (location.hash === `#${this.dataset['name']}`) this.show();
  }

  private say(words: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words;
  }

  private get address(): string {
    return `${location.href.replace(/[?#].*$/, '')}#${this.dataset['name']}`;
  }

  /** Chooses this view among those of its frame. */
  private show(): void {
    const choice = this.parentElement?.querySelector<HTMLInputElement>(
      `input[value="${this.dataset['view']}"]`,
    );
    if (!choice || choice.checked) return;
    choice.checked = true;
    this.scrollIntoView();
  }

  private async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.say('已复制。');
    } catch {
      this.say(`请手动复制：${text}`);
    }
  }

  private async savePng(): Promise<void> {
    this.say('');
    try {
      const { savePng } = await import('./save-png.ts');
      await savePng(
        this.querySelector<HTMLAnchorElement>('[data-picture]')?.href ?? '',
        `${this.dataset['name']}.png`,
      );
    } catch (error) {
      console.warn('没有做成 PNG：', error);
      this.say('没有做成 PNG，请改用 SVG。');
    }
  }

  private async enlarge(): Promise<void> {
    const { enlarge } = await import('./enlarge.ts');
    enlarge(this);
  }
}

customElements.define('chart-frame', ChartFrame);

/** Runs in the browser: 打印, 复制链接 and 关闭 for an article; without scripts there are no such buttons. */
class PageTools extends HTMLElement {
  #status = document.createElement('span');

  connectedCallback(): void {
    this.#status.setAttribute('role', 'status');
    this.append(
      button('打印', () => print()),
      button('复制链接', () => void this.#copy()),
      button('关闭', () => this.#close()),
      this.#status,
    );
  }

  /** The clipboard is closed to pages without encryption; there the address is shown, ready to be copied by hand. */
  async #copy(): Promise<void> {
    const address = location.href;
    try {
      await navigator.clipboard.writeText(address);
      this.#status.textContent = '已复制';
    } catch {
      const field = document.createElement('input');
      field.readOnly = true;
      field.value = address;
      field.setAttribute('aria-label', '本页网址，可以复制');
      this.#status.replaceChildren(field);
      field.select();
    }
  }

  /** Browsers close only pages that were opened by themselves; from others the way leads back. */
  #close(): void {
    close();
    setTimeout(() => {
      if (history.length > 1) history.back();
      else location.href = new URL(this.dataset['url'] as string, location.href).href;
    }, 100);
  }
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

customElements.define('page-tools', PageTools);

// Runs in the browser.
import { canSpeak, ownVoice, type ReadingState } from './read-aloud.ts';
import { AIDS, type Aid, RATES, type ReadingSettings, SCHEMES, SIZES } from './settings.ts';

/** What a reader can do with the bar. */
export interface BarActions {
  change(change: (settings: ReadingSettings) => void): void;
  reset(): void;
  leave(): void;
  speak(): void;
  hush(): void;
}

/** The bar of elder mode: reading aloud, settings behind one key, the way out. */
export class ReadingBar {
  readonly element = element('section', 'reading-bar');
  readonly #settings = button('设置', () => this.#open(this.#panel.hidden === true));
  readonly #panel = element('div', 'reading-panel');
  readonly #status = element('p', 'reading-status');
  readonly #speak: HTMLButtonElement;
  readonly #hush: HTMLButtonElement;
  readonly #speech = element('div', 'reading-speech');

  constructor(settings: ReadingSettings, actions: BarActions) {
    this.element.setAttribute('aria-label', '长者模式');
    this.#settings.accessKey = '0';
    this.#settings.setAttribute('aria-controls', 'reading-panel');
    this.#panel.id = 'reading-panel';
    this.#status.setAttribute('role', 'status');
    this.#speak = button('朗读', actions.speak);
    this.#hush = button('停止朗读', actions.hush);
    this.#hush.hidden = true;
    this.#speech.setAttribute('role', 'group');
    this.#speech.setAttribute('aria-label', '朗读');
    this.#speech.append(this.#speak, this.#hush);
    const keys = element('div', 'reading-keys');
    keys.append(element('b', '', '长者模式'), this.#speech, this.#settings, button('退出', actions.leave));
    const rates = choice('朗读速度', 'rate', RATES, settings.rate, (rate) =>
      actions.change((own) => {
        own.rate = rate;
      }),
    );
    this.#panel.append(
      choice('字号', 'size', SIZES, settings.size, (size) =>
        actions.change((own) => {
          own.size = size;
        }),
      ),
      choice('颜色', 'scheme', SCHEMES, settings.scheme, (scheme) =>
        actions.change((own) => {
          own.scheme = scheme;
        }),
      ),
      aids(settings, (aid, isOn) =>
        actions.change((own) => {
          own.aids[aid] = isOn;
        }),
      ),
      rates,
      button('全部还原', actions.reset),
      element(
        'p',
        'reading-hint',
        '按 Alt + 0（火狐：Alt + Shift + 0；苹果电脑：Control + Option + 0）随时打开设置。',
      ),
    );
    this.element.append(keys, this.#panel, this.#status);
    this.#open(false);
    this.#offerSpeech(rates);
  }

  focus(): void {
    this.#settings.focus();
  }

  say(text: string): void {
    this.#status.textContent = text;
  }

  /** Opens the panel, after a reset too, so that the reader stays where he was. */
  open(): void {
    this.#open(true);
  }

  showReading(state: ReadingState): void {
    this.#speak.textContent = { silent: '朗读', speaking: '暂停', paused: '继续读' }[state];
    this.#hush.hidden = state === 'silent';
    this.#speech.classList.toggle('is-speaking', state !== 'silent');
  }

  #open(isOpen: boolean): void {
    this.#panel.hidden = !isOpen;
    this.#settings.setAttribute('aria-expanded', String(isOpen));
  }

  /** Shown once the device turns out to have a Chinese voice of its own. */
  #offerSpeech(rates: HTMLElement): void {
    const show = (): void => {
      const isOffered = canSpeak() && ownVoice() !== undefined;
      this.#speech.hidden = !isOffered;
      rates.hidden = !isOffered;
    };
    show();
    if (canSpeak()) speechSynthesis.addEventListener?.('voiceschanged', show);
  }
}

/** A row of radio buttons. */
function choice<T extends string>(
  title: string,
  name: string,
  choices: Record<T, string>,
  chosen: T,
  onChoice: (value: T) => void,
): HTMLFieldSetElement {
  const set = element('fieldset', '');
  set.append(element('legend', '', title));
  for (const [value, words] of Object.entries<string>(choices) as [T, string][]) {
    const input = element('input', '');
    Object.assign(input, { type: 'radio', name: `reading-${name}`, value, checked: value === chosen });
    input.addEventListener('change', () => onChoice(value));
    set.append(labelled(input, words, `${name}-${value}`));
  }
  return set;
}

function aids(settings: ReadingSettings, onChange: (aid: Aid, isOn: boolean) => void): HTMLFieldSetElement {
  const set = element('fieldset', '');
  set.append(element('legend', '', '辅助'));
  for (const [aid, words] of Object.entries(AIDS) as [Aid, string][]) {
    const input = element('input', '');
    Object.assign(input, { type: 'checkbox', name: `reading-${aid}`, checked: settings.aids[aid] });
    input.addEventListener('change', () => onChange(aid, input.checked));
    set.append(labelled(input, words, `aid-${aid}`));
  }
  return set;
}

function labelled(input: HTMLInputElement, words: string, name: string): HTMLLabelElement {
  const label = element('label', `swatch ${name}`);
  label.append(input, element('span', '', words));
  return label;
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = element('button', '', words);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

// Runs in the browser.
import { showCaptionBar } from './caption-bar.ts';
import { showGuideLine } from './guide-line.ts';
import { canSpeak, ReadAloud } from './read-aloud.ts';
import { ReadingBar } from './reading-bar.ts';
import {
  firstSettings,
  formatSettings,
  keepSettings,
  parseSettings,
  type ReadingSettings,
} from './settings.ts';

const NOT_KEPT = '这个浏览器不让本站记住设置，换一页要重新选择。';

/** Elder mode on one page: the settings on `<html>`, the bar in the place of the link, and the aids that are on. */
export class ElderMode {
  readonly #place: HTMLElement;
  readonly #link: HTMLAnchorElement;
  readonly #voice: ReadAloud | undefined;
  #settings: ReadingSettings = firstSettings();
  #bar: ReadingBar | undefined;
  /** How to take away the aids that are shown. */
  readonly #shown = new Map<'guide' | 'caption', () => void>();

  constructor(place: HTMLElement, link: HTMLAnchorElement) {
    this.#place = place;
    this.#link = link;
    if (canSpeak()) {
      this.#voice = new ReadAloud((state, fault) => {
        this.#bar?.showReading(state);
        if (fault) this.#bar?.say(fault);
      });
    }
  }

  /** Goes on with the settings kept from another page. */
  enter(kept: string): void {
    this.#settings = parseSettings(kept);
    this.#makeBar();
    this.#apply();
  }

  /** What the link does: begins elder mode, or leads to its settings. */
  ask(): void {
    const isOn = this.#bar !== undefined;
    if (!isOn) this.enter(formatSettings(firstSettings()));
    else this.#bar?.open();
    this.#focus();
    if (!isOn) this.#remember('已进入长者模式，文字已放大。');
  }

  #focus(): void {
    this.#bar?.focus();
  }

  #makeBar(): void {
    this.#bar = new ReadingBar(this.#settings, {
      change: (change) => {
        change(this.#settings);
        this.#apply();
        this.#remember('');
      },
      reset: () => {
        this.#settings = firstSettings();
        this.#voice?.stop();
        this.#makeBar();
        this.#bar?.open();
        this.#focus();
        this.#apply();
        this.#remember('设置已还原。');
      },
      leave: () => this.#leave(),
      speak: () => this.#voice?.toggle(),
      hush: () => this.#voice?.stop(),
    });
    this.#place.replaceChildren(this.#bar.element);
  }

  #leave(): void {
    this.#voice?.stop();
    for (const hide of this.#shown.values()) hide();
    this.#shown.clear();
    keepSettings(null);
    delete document.documentElement.dataset['reading'];
    this.#bar = undefined;
    this.#place.replaceChildren(this.#link);
    this.#link.focus();
    dispatchEvent(new Event('reading-change'));
  }

  #apply(): void {
    document.documentElement.dataset['reading'] = formatSettings(this.#settings);
    if (this.#voice) this.#voice.rate = this.#settings.rate;
    for (const [aid, show] of [
      ['guide', showGuideLine],
      ['caption', showCaptionBar],
    ] as const) {
      const isOn = this.#settings.aids[aid];
      if (isOn && !this.#shown.has(aid)) this.#shown.set(aid, show());
      if (!isOn) {
        this.#shown.get(aid)?.();
        this.#shown.delete(aid);
      }
    }
    // Charts drawn on a canvas have no styles to follow.
    dispatchEvent(new Event('reading-change'));
  }

  #remember(words: string): void {
    const isKept = keepSettings(formatSettings(this.#settings));
    this.#bar?.say(isKept ? words : words + NOT_KEPT);
  }
}

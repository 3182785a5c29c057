// Runs in the browser.
import { markSpoken } from './mark-spoken.ts';
import type { ReadingSettings } from './settings.ts';
import { type SpeechPart, speechParts } from './speech-parts.ts';

export type ReadingState = 'silent' | 'speaking' | 'paused';

const SPEEDS: Record<ReadingSettings['rate'], number> = { slow: 0.7, normal: 1, fast: 1.4 };

/** Whether this browser can speak at all; whether it has a voice is known later. */
export function canSpeak(): boolean {
  return typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined';
}

/** A Chinese voice of this device. Voices from the network would send the text to others. */
export function ownVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis
    .getVoices()
    .filter(({ localService, lang }) => localService && /^(?:zh|cmn)\b/i.test(lang));
  return voices.find(({ lang }) => /^(?:zh|cmn)[-_](?:hans|cn)/i.test(lang)) ?? voices[0];
}

/** Reads the main part of the page aloud, sentence by sentence, each marked while it is said. */
export class ReadAloud {
  #parts: SpeechPart[] = [];
  #at = 0;
  #state: ReadingState = 'silent';
  /** What is being said; browsers forget an utterance nobody holds. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #rate: ReadingSettings['rate'] = 'normal';
  readonly #onChange: (state: ReadingState, fault?: string) => void;

  constructor(onChange: (state: ReadingState, fault?: string) => void) {
    this.#onChange = onChange;
    addEventListener('pagehide', () => this.stop());
    addEventListener('keydown', ({ key, defaultPrevented }) => {
      if (key === 'Escape' && !defaultPrevented && this.#state !== 'silent') this.stop();
    });
  }

  /** Starts, pauses or goes on. A pause holds before the sentence it fell into. */
  toggle(): void {
    if (this.#state === 'speaking') this.#pause();
    else if (this.#state === 'paused') this.#speak();
    else this.#start();
  }

  stop(): void {
    this.#silence();
    markSpoken(null);
    this.#become('silent');
  }

  /** From the next sentence on; the one being said begins anew. */
  set rate(rate: ReadingSettings['rate']) {
    if (this.#rate === rate) return;
    this.#rate = rate;
    if (this.#state === 'speaking') this.#speak();
  }

  #start(): void {
    const main = document.querySelector('main');
    if (!main) return;
    this.#parts = speechParts(main);
    const chosen = getSelection();
    const from = chosen?.isCollapsed === false && main.contains(chosen.anchorNode) && chosen.getRangeAt(0);
    const first = from
      ? this.#parts.findIndex(({ range }) => range.compareBoundaryPoints(Range.START_TO_END, from) > 0)
      : 0;
    this.#at = Math.max(0, first);
    this.#speak();
  }

  #pause(): void {
    // Android stops for good when asked to pause, so a pause is a stop that remembers its place.
    this.#silence();
    this.#become('paused');
  }

  #silence(): void {
    this.#utterance = undefined;
    speechSynthesis.cancel();
  }

  #speak(): void {
    this.#silence();
    const part = this.#parts[this.#at];
    if (!part) {
      this.stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(part.said);
    const voice = ownVoice();
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? 'zh-CN';
    utterance.rate = SPEEDS[this.#rate];
    utterance.onend = () => {
      if (this.#utterance !== utterance) return;
      this.#at++;
      this.#speak();
    };
    utterance.onerror = ({ error }) => {
      if (this.#utterance !== utterance) return;
      this.stop();
      this.#onChange(
        'silent',
        error === 'not-allowed' ? '浏览器不让网页出声，请再点一次“朗读”。' : '朗读中断了，请再试一次。',
      );
    };
    this.#utterance = utterance;
    markSpoken(part.range);
    this.#become('speaking');
    speechSynthesis.speak(utterance);
  }

  #become(state: ReadingState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#onChange(state);
  }
}

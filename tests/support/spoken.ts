import type { Page } from 'playwright-core';

export interface Voice {
  name: string;
  lang: string;
  localService: boolean;
}

/** A Chinese voice as devices have it. */
export const OWN_VOICE: Voice = { name: 'Ting', lang: 'zh-CN', localService: true };

interface Speaking {
  said: { text: string; rate: number; voice: string | undefined; marked: string }[];
  /** Ends the sentence being said. */
  next(): void;
}

/** Puts voices into the pages opened from now on, which say a sentence until they are told to go on. */
export async function giveVoices(page: Page, voices: readonly Voice[] | null): Promise<void> {
  await page.context().addInitScript((given) => {
    if (!given) {
      Reflect.deleteProperty(window, 'speechSynthesis');
      Object.defineProperty(window, 'speechSynthesis', { value: undefined });
      return;
    }
    class Utterance {
      rate = 1;
      voice: { name: string } | undefined;
      onend: (() => void) | undefined;
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    let current: Utterance | undefined;
    const speaking: Speaking = {
      said: [],
      next: () => {
        const ended = current;
        current = undefined;
        ended?.onend?.();
      },
    };
    const marked = (): string => {
      const [range] = [...((CSS.highlights.get('spoken') ?? []) as Iterable<AbstractRange>)] as Range[];
      return range?.toString() ?? '';
    };
    const synthesis = {
      getVoices: () => given,
      addEventListener: () => {},
      cancel: () => {
        current = undefined;
      },
      speak: (utterance: Utterance) => {
        current = utterance;
        const { text, rate, voice } = utterance;
        speaking.said.push({ text, rate, voice: voice?.name, marked: marked() });
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.assign(window, { speaking });
  }, voices);
}

/** What has been said so far. */
export function said(page: Page): Promise<Speaking['said']> {
  return page.evaluate(() => (globalThis as unknown as { speaking: Speaking }).speaking.said);
}

/** Lets the voice finish sentences: so many of them. */
export function goOn(page: Page, sentences = 1): Promise<void> {
  return page.evaluate((count) => {
    for (let done = 0; done < count; done++)
      (globalThis as unknown as { speaking: Speaking }).speaking.next();
  }, sentences);
}

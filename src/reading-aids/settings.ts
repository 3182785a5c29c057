// Runs in the browser.

/** Name the settings are kept under on the reader's device. */
export const KEPT_AS = 'mingbai-reading';

export const SIZES = { small: '小', middle: '中', large: '大' } as const;
export const SCHEMES = {
  standard: '标准',
  'white-on-black': '黑底白字',
  'yellow-on-blue': '蓝底黄字',
  'black-on-yellow': '黄底黑字',
  'yellow-on-black': '黑底黄字',
} as const;
export const RATES = { slow: '慢', normal: '正常', fast: '快' } as const;
export const AIDS = { cursor: '大鼠标', guide: '阅读线', caption: '大字幕' } as const;

export type Aid = keyof typeof AIDS;

/** What a reader has chosen in elder mode (长者模式). */
export interface ReadingSettings {
  size: keyof typeof SIZES;
  scheme: keyof typeof SCHEMES;
  rate: keyof typeof RATES;
  aids: Record<Aid, boolean>;
}

/** What elder mode begins with, and returns to when it is reset. */
export function firstSettings(): ReadingSettings {
  return {
    size: 'large',
    scheme: 'standard',
    rate: 'normal',
    aids: { cursor: false, guide: false, caption: false },
  };
}

/** The words styles ask for in `<html data-reading>`: `size-large scheme-standard rate-normal guide`. */
export function formatSettings({ size, scheme, rate, aids }: ReadingSettings): string {
  const on = Object.keys(AIDS).filter((aid) => aids[aid as Aid]);
  return [`size-${size}`, `scheme-${scheme}`, `rate-${rate}`, ...on].join(' ');
}

/** Reads such words; what is missing or unknown stays as elder mode begins. */
export function parseSettings(text: string): ReadingSettings {
  const words = new Set(text.split(' '));
  const first = firstSettings();
  const chosen = <T extends object>(kind: string, choices: T, usual: keyof T): keyof T =>
    (Object.keys(choices) as (keyof T)[]).find((name) => words.has(`${kind}-${String(name)}`)) ?? usual;
  return {
    size: chosen('size', SIZES, first.size),
    scheme: chosen('scheme', SCHEMES, first.scheme),
    rate: chosen('rate', RATES, first.rate),
    aids: { cursor: words.has('cursor'), guide: words.has('guide'), caption: words.has('caption') },
  };
}

/** Settings kept on this device, or `null` outside elder mode and where nothing may be kept. */
export function keptSettings(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

/** Keeps settings on this device, or forgets them. Tells whether that worked: storage may be full or forbidden. */
export function keepSettings(text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, text);
    return true;
  } catch {
    return false;
  }
}

import type { DocumentKey } from '../desk-api.ts';
import { make } from './make-element.ts';

/** One screen of the desk. */
export interface Screen {
  title: string;
  body: HTMLElement;
  /** Whether there is something that would be lost by leaving. */
  isUnsaved?(): boolean;
  /** Called when another screen takes its place. */
  close?(): void;
  /** Called once the screen stands in the page. */
  shown?(): void;
}

/** 部门名称 by slug, as far as they are known. */
const names = new Map<string, string>();

export function rememberNames(departments: readonly { slug: string; name: string }[]): void {
  for (const { slug, name } of departments) names.set(slug, name);
}

/** «高新区公安分局 2025年（草稿）» */
export function documentName(document: DocumentKey): string {
  const [area, slug = '', year = ''] = document.split('/');
  return `${names.get(slug) ?? slug}${year}年（${area === 'drafts' ? '草稿' : '已公开'}）`;
}

/** The way back to the dashboard and on to where one is. */
export function crumbs(...steps: (string | HTMLElement)[]): HTMLElement {
  return make(
    'nav',
    { class: 'crumbs', 'aria-label': '当前位置' },
    make('a', { href: '#/' }, '编辑台'),
    ...steps.flatMap((step) => [' › ', step]),
  );
}

export function button(text: string, onclick: () => void, values: Record<string, string | boolean> = {}) {
  return make('button', { type: 'button', onclick: () => onclick(), ...values }, text);
}

/** Whether something was said since the screen was shown. */
let isNews = false;

/** What was said on the way to a screen stays there; what was said before that goes. */
export function forgetOldNews(): void {
  if (!isNews) announce('');
  isNews = false;
}

/** Says something to people who see and to people who listen, until the next thing is said. */
export function announce(text: string, kind: 'done' | 'failed' = 'done'): void {
  isNews = text !== '';
  const status = document.querySelector<HTMLElement>('.announcement');
  if (!status) return;
  status.textContent = text;
  status.dataset['kind'] = kind;
}

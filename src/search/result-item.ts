import { withoutDirections } from '../model/writing-direction.ts';
import type { Result } from './search.ts';

/** One result as a list item: a link to the place on the page, what kind of page it is, its amount, and the words found. */
export function resultItem({ facts, excerpt }: Result, root: string): HTMLLIElement {
  const item = element('li');
  item.dataset['searchResult'] = '';
  const link = element('a', facts.title);
  // From disk there is no server to find a folder's page.
  const file = location.protocol === 'file:' ? 'index.html' : '';
  const marked = excerpt?.words.length ? `?${new URLSearchParams({ q: excerpt.words.join(' ') })}` : '';
  link.href = `${root}${facts.address}${file}${marked}${excerpt?.anchor ? `#${excerpt.anchor}` : ''}`;
  const about = element('p');
  about.className = 'about';
  about.append(element('span', facts.kind));
  if (facts.amount !== null) about.append(element('span', facts.amount));
  about.append(element('span', `${facts.department} ${facts.year}`));
  item.append(link, about);
  if (excerpt) {
    const words = element('p');
    words.className = 'excerpt';
    for (const { text, isFound } of excerpt.pieces)
      words.append(isFound ? element('mark', text) : withoutDirections(text));
    if (excerpt.more > 0) {
      const more = element('small', `这一页还有 ${excerpt.more} 处`);
      words.append(more);
    }
    item.append(words);
  }
  return item;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = withoutDirections(text);
  return made;
}

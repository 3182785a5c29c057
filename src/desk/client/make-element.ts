type Value = string | number | boolean | EventListener | null | undefined;
type Child = Node | string | null | undefined | false;

/**
 * One element with attributes, handlers (`onclick`) and children; text is only ever text.
 * A value of `false`, `null` or `undefined` leaves the attribute out, `true` sets it empty.
 */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  values: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

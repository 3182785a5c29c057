/** Enter goes on to the next cell, as in a spreadsheet; with Shift it breaks the line. Enter that ends an input method's word does neither. */
export function moveByEnter(event: KeyboardEvent): void {
  const { target } = event;
  const isPlain =
    event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.isComposing;
  if (!isPlain || !(target instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  const form = event.currentTarget as HTMLElement;
  const cells = [...form.querySelectorAll<HTMLElement>('textarea, input:not([type=checkbox]), select')];
  cells[cells.indexOf(target) + 1]?.focus();
}

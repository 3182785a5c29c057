import { make } from '../make-element.ts';

/**
 * Shows a dialog until one of its buttons is pressed; answers with the button's name, or `null` when it was closed by Escape.
 * The first button has the focus.
 */
export function ask<A extends string>(
  title: string,
  content: readonly HTMLElement[],
  buttons: readonly { name: A; text: string; kind?: 'main' | 'danger' }[],
): Promise<A | null> {
  return new Promise((resolve) => {
    const dialog = make('dialog', { 'aria-labelledby': 'dialog-title' });
    const row = make('div', { class: 'buttons' });
    for (const { name, text, kind } of buttons) {
      row.append(
        make('button', { type: 'button', class: kind ?? null, onclick: () => dialog.close(name) }, text),
      );
    }
    dialog.append(make('h2', { id: 'dialog-title' }, title), ...content, row);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve((dialog.returnValue || null) as A | null);
    });
    document.body.append(dialog);
    dialog.showModal();
    row.querySelector('button')?.focus();
  });
}

/** A question with yes and no; closing it is no. */
export async function confirmDialog({
  title,
  text,
  yes,
  no,
}: {
  title: string;
  text: readonly string[];
  yes: string;
  no: string;
}): Promise<boolean> {
  const answer = await ask(
    title,
    text.map((paragraph) => make('p', {}, paragraph)),
    [
      { name: 'no', text: no },
      { name: 'yes', text: yes, kind: 'danger' },
    ],
  );
  return answer === 'yes';
}

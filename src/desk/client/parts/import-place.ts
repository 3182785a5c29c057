import { callDesk } from '../call-desk.ts';
import { make } from '../make-element.ts';
import { announce } from '../screen.ts';

/** The place where a Word file will be dropped. */
export function importPlace(): HTMLElement {
  const status = make('p', { role: 'status' });
  const tell = async (): Promise<void> => {
    try {
      status.textContent = (await callDesk('import', {})).message;
    } catch (error) {
      announce((error as Error).message, 'failed');
    }
  };
  const input = make('input', { type: 'file', accept: '.doc,.docx', onchange: () => void tell() });
  const place = make(
    'section',
    { class: 'import' },
    make('h2', {}, '从 Word 文件导入'),
    make('p', {}, make('label', {}, '把 Word 文件拖到这里，或者选一个文件：', input)),
    status,
  );
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    place.classList.add('over');
  });
  place.addEventListener('dragleave', () => place.classList.remove('over'));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    place.classList.remove('over');
    void tell();
  });
  return place;
}

import type { DeskFinding, DeskProblem, FileId, FileState, PathKey } from '../../desk-api.ts';
import { make } from '../make-element.ts';
import { formWords } from '../parts/form-words.ts';

/**
 * Puts problems and findings beside the cells they speak of: each at its value, else at the nearest row or part around it,
 * else in `general`.
 */
export function showRemarks(form: HTMLElement, general: HTMLElement, file: FileId, state: FileState): void {
  const remarks = new Map<HTMLElement, HTMLElement[]>();
  const add = (path: PathKey | null, remark: HTMLElement): void => {
    const place = nearestPlace(form, path) ?? general;
    remarks.set(place, [...(remarks.get(place) ?? []), remark]);
  };
  for (const problem of state.problems) add(problem.path, problemRemark(problem));
  for (const finding of state.findings) {
    const own = finding.places.flatMap(({ id, path }) => (id === file ? [path] : []));
    for (const path of oncePerRow(own)) add(path, findingRemark(finding));
  }
  for (const place of [general, ...form.querySelectorAll<HTMLElement>('[data-notes]')]) {
    const own = remarks.get(place) ?? [];
    if (own.length === 0 && place.childElementCount === 0) continue;
    const { label } = place.dataset;
    place.replaceChildren(
      ...(own.length > 0 && label ? [make('span', { class: 'label' }, `${label}：`)] : []),
      ...own,
    );
  }
  const wrong = new Set(
    state.problems.flatMap(({ severity, path }) => (severity === 'error' && path !== null ? [path] : [])),
  );
  for (const control of form.querySelectorAll<HTMLElement>('[data-path]')) {
    if (wrong.has(control.dataset['path'] ?? '')) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  }
}

/** Cells of one row of a list become the row: `rows/0/a`, `rows/0/b` → `rows/0`. */
function oncePerRow(paths: readonly PathKey[]): Set<PathKey> {
  const rowOf = (path: PathKey): PathKey | undefined => /^[^/]+\/\d+(?=\/)/.exec(path)?.[0];
  const cells = [...new Set(paths)];
  return new Set(
    cells.map((path) => {
      const row = rowOf(path);
      return row && cells.some((other) => other !== path && rowOf(other) === row) ? row : path;
    }),
  );
}

function nearestPlace(form: HTMLElement, path: PathKey | null): HTMLElement | null {
  for (let steps = path?.split('/') ?? []; steps.length > 0; steps = steps.slice(0, -1)) {
    const place = form.querySelector<HTMLElement>(`[data-notes="${CSS.escape(steps.join('/'))}"]`);
    if (place) return place;
  }
  return null;
}

function problemRemark({ severity, message, hint }: DeskProblem): HTMLElement {
  return make(
    'p',
    { class: severity },
    make('strong', {}, severity === 'error' ? '错误：' : '提醒：'),
    `${message}${formWords(hint)}`,
  );
}

function findingRemark({ severity, sentence, review }: DeskFinding): HTMLElement {
  return make(
    'p',
    { class: review ? 'review' : 'finding' },
    make('strong', {}, review ? '请审查：' : `提示（${severity}）：`),
    sentence,
  );
}

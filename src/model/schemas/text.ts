import { z } from 'zod';

/** Text that must be there, as printed. */
export function printedText(title: string, description?: string) {
  return z
    .string()
    .min(1)
    .meta({ title, ...(description && { description }) });
}

/** Text as printed, or `null` for a cell that is blank in the source. */
export function printedCell(title: string, description = '照原文填写；原文空白写 null。') {
  return z.string().min(1).nullable().meta({ title, description });
}

/** Text the editor writes: plain words, not part of the published document. */
export function editorText(title: string, description?: string) {
  return z
    .string()
    .min(1)
    .meta({ title, ...(description && { description }) });
}

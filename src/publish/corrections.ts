import { documentAddress } from '../model/addresses.ts';
import type { BudgetDocument } from '../model/budget-document.ts';
import type { EditorialInput } from '../model/schemas/editorial-schema.ts';
import { valueAddress } from '../model/value-address.ts';

/** One entry of the corrections log, with the page it is about. */
export type Correction = EditorialInput['corrections'][number] & {
  document: BudgetDocument;
  /** Place of the entry on the page of corrections; entries are never removed, so it stays. */
  anchor: string;
  href: string;
};

/** Every correction of every document, newest first. */
export function correctionsOf(documents: readonly BudgetDocument[]): Correction[] {
  return documents
    .flatMap((document) =>
      document.editorial.corrections.map((correction, index) => ({
        ...correction,
        document,
        anchor: `${document.department}-${document.fiscalYear}-${index + 1}`,
        href: correction.path === null ? documentAddress(document) : valueAddress(document, correction.path),
      })),
    )
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

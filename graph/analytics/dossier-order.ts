import type { Dossier } from '../model/documents/dossier.ts';
import { compareText } from '../model/order.ts';

/** For lists that readers see: by day, those without one first. */
export function oldestFirst(a: Dossier, b: Dossier): number {
  return (a.record.date ?? '') + a.document.id < (b.record.date ?? '') + b.document.id ? -1 : 1;
}

/** The one order in which documents are looked at: date, number, id. Nothing may depend on the order of loading. */
export function compareDossiers(a: Dossier, b: Dossier): number {
  return (
    compareText(a.record.date ?? '9999', b.record.date ?? '9999') ||
    compareText(a.record.number ?? '', b.record.number ?? '') ||
    compareText(a.document.id, b.document.id)
  );
}

/** Statements or notifications that a file holds twice, word for word. */
import type { BankReport } from './bank-file';

/**
 * Keeps the first of reports with one identifier and the same content; entries that are alike within a report, or in
 * reports of their own, are movements of their own.
 * @returns how many were left out
 */
export function withoutRepeats(reports: readonly BankReport[]): { reports: BankReport[]; repeated: number } {
  const seen = new Set<string>();
  const kept = reports.filter((report) => {
    const content = JSON.stringify(report);
    const isRepeat = report.id !== '' && seen.has(content);
    seen.add(content);
    return !isRepeat;
  });
  return { reports: kept, repeated: reports.length - kept.length };
}

/** Writes a report that a plan showed into its tab. */
import { type Result, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { reportWritten } from '../../messages/overview-reports';
import { type OutcomeView, refused } from '../action';
import { writePlanned } from '../shared/write-planned';
import { type Report, writeReport } from './report-tab';

export interface PreparedReport {
  readonly report: Report;
  /** Whether the tab differs from the report. */
  readonly isDue: boolean;
  readonly fingerprint: string;
}

export function applyReport(
  services: Services,
  fingerprint: string,
  prepare: () => Result<PreparedReport>,
): OutcomeView {
  const written = writePlanned(services, fingerprint, prepare, ({ report, isDue }) => {
    if (isDue) writeReport(services.workbook, report);
    return succeed(report.tab);
  });
  return written.ok ? { ok: true, lines: [reportWritten(written.value)], remaining: 0 } : refused(written.issues);
}

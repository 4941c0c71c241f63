/** Tariff rows that may not be used: those of a year that is enrolled for stop the run, others are only told. */
import type { Enrolment } from '../../../domain/enrolment/enrolment';
import type { Issue } from '../../../domain/shared/result';
import type { TariffTable } from '../../../domain/tariffs/tariff-table';

const ANNOUNCEMENT = new Set(['tariff-not-announced', 'tariff-announced-late']);

export function checkTariffs(
  tariffs: TariffTable,
  enrolments: readonly Pick<Enrolment, 'year'>[],
): { issues: Issue[]; notices: Issue[] } {
  const years = new Set(enrolments.map(({ year }) => year));
  const stops = ({ year, issue }: TariffTable['issues'][number]): boolean =>
    years.has(year) || !ANNOUNCEMENT.has(issue.code);
  return {
    issues: tariffs.issues.filter(stops).map(({ issue }) => issue),
    notices: tariffs.issues.filter((found) => !stops(found)).map(({ issue }) => issue),
  };
}

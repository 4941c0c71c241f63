/** Head-counts in the order in which a school looks at them, as lines and as tab Effectifs. */
import {
  HEAD_COUNT_KINDS,
  type HeadCount,
  type HeadCountKind,
  type HeadCounts,
} from '../../domain/overview/head-counts';
import type { LocalDate } from '../../domain/shared/local-date';
import { compareNatural } from '../../domain/shared/natural-order';
import { HEAD_COUNT_HEADERS, HEAD_COUNTS_TAB, headCountValue, KIND_CAPTIONS } from '../../messages/head-counts';
import { TOTAL } from '../../messages/overview-reports';
import { SECTIONS } from '../../sheets/choices';
import type { Report, ReportColumn } from '../overview/report-tab';
import { levelOrder } from './reports';

const RESIDENCES = ['CH', 'FR', 'DE', 'other', ''];

/** What is not given comes last. */
export function sortHeads(kind: HeadCountKind, counts: readonly HeadCount[]): HeadCount[] {
  const place = ({ value }: HeadCount): number => {
    if (value === '') return Number.MAX_SAFE_INTEGER;
    if (kind === 'section') return Object.values(SECTIONS).indexOf(value as (typeof SECTIONS)[string]);
    if (kind === 'level') return levelOrder(value);
    return kind === 'residence' ? RESIDENCES.indexOf(value) : 0;
  };
  return [...counts].sort((a, b) => place(a) - place(b) || compareNatural(a.value, b.value));
}

/** Each kind with its values and their sum, which is the same for all; the sections beside. */
export function headCountsReport({ total, bySection, groups }: HeadCounts, day: LocalDate): Report {
  const sections = Object.entries(SECTIONS);
  const numbers = (one: Pick<HeadCount, 'total' | 'bySection'>): number[] => {
    return [one.total, ...sections.map(([, section]) => one.bySection.get(section) ?? 0)];
  };
  const rows = HEAD_COUNT_KINDS.flatMap((kind) => [
    ...sortHeads(kind, groups[kind]).map((one) => [
      ...[day, KIND_CAPTIONS[kind], headCountValue(kind, one.value)],
      ...numbers(one),
    ]),
    [day, KIND_CAPTIONS[kind], TOTAL, ...numbers({ total, bySection })],
  ]);
  const headers = [...HEAD_COUNT_HEADERS, ...sections.map(([word]) => word)];
  return {
    tab: HEAD_COUNTS_TAB,
    columns: headers.map((header, index): ReportColumn => {
      return { header, format: index === 0 ? 'yyyy-mm-dd' : index < 3 ? '@' : '0' };
    }),
    rows,
  };
}

/** Finds the enrolment that a line of a file means, also where the register has it in another section or since another day. */
import { type Enrolment, isInForce } from '../../domain/enrolment/enrolment';
import { type Calendars, firstDayOfPresence, isWithdrawn, lastDayOfPresence } from '../../domain/enrolment/presence';
import { KEYS, type KnownRow, RowIndex } from './registry-index';

type Values = Readonly<Record<string, unknown>>;

export class EnrolmentIndex {
  private readonly exact = new RowIndex(KEYS.enrolments);
  private readonly ofYear = new RowIndex((values) => KEYS.enrolments({ ...values, start: undefined }));
  private readonly ofPupil = new Map<string, KnownRow[]>();

  constructor(private readonly calendars: Calendars) {}

  add(row: KnownRow): void {
    this.exact.add(row);
    this.ofYear.add(row);
    const pupilId = String(row.values.pupilId ?? '');
    const rows = this.ofPupil.get(pupilId);
    if (rows === undefined) this.ofPupil.set(pupilId, [row]);
    else rows.push(row);
  }

  /**
   * One without a start is the one of its year and section, whenever that began; one that would fill days of another
   * is that other, so that no child is invoiced twice.
   */
  like(values: Values): KnownRow | undefined {
    const found = this.exact.like(values);
    if (found !== undefined) return found;
    const near =
      values.start === undefined ? this.ofYear.like(values) : this.exact.like({ ...values, start: undefined });
    const isOver = near?.values.end !== undefined && String(values.start ?? '') > String(near.values.end);
    return isOver || near === undefined ? this.overlapping(values) : near;
  }

  private overlapping(values: Values): KnownRow | undefined {
    const wanted = enrolmentOf(values);
    if (wanted === undefined || !this.isLiving(wanted)) return undefined;
    return this.ofPupil.get(wanted.pupilId)?.find((row) => {
      const other = enrolmentOf(row.values);
      return other !== undefined && this.isLiving(other) && this.overlap(wanted, other);
    });
  }

  private isLiving(row: Enrolment): boolean {
    return (isInForce(row) || row.status === 'requested') && !isWithdrawn(row, this.calendars);
  }

  private overlap(a: Enrolment, b: Enrolment): boolean {
    const { calendars } = this;
    return (
      firstDayOfPresence(a, calendars) <= lastDayOfPresence(b) &&
      firstDayOfPresence(b, calendars) <= lastDayOfPresence(a)
    );
  }
}

/** Undefined for one that lacks what its days and its standing depend on: that is refused elsewhere. */
export function enrolmentOf(values: Values): Enrolment | undefined {
  const { pupilId, year, section, type, status } = values;
  const isWhole = [pupilId, year, section, type, status].every((value) => value !== undefined);
  // Read by the schemas of tab Inscriptions, column by column.
  return isWhole ? (values as unknown as Enrolment) : undefined;
}

/** Dates between their serial number in a cell and the bundle's Date, which shows local time. */

const MS_PER_DAY = 86_400_000;
/** The serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;

/**
 * The serial number of a civil date and time.
 * @param year e.g. 2022
 * @param month 1 to 12
 * @param day 1 to 31
 * @param milliseconds since midnight
 * @returns days since 1899-12-30
 * @example toSerial(2022, 10, 1) // 44835
 */
export function toSerial(year: number, month: number, day: number, milliseconds = 0): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY + UNIX_EPOCH + milliseconds / MS_PER_DAY;
}

/** The serial number of what a Date shows in local time. */
export function dateToSerial(date: Date): number {
  const midnight = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  const seconds = date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds();
  return midnight / MS_PER_DAY + UNIX_EPOCH + (seconds * 1000 + date.getMilliseconds()) / MS_PER_DAY;
}

/** The parts of a serial number, in UTC fields of a Date, rounded to the millisecond. */
export function serialToUtc(serial: number): Date {
  return new Date(Math.round((serial - UNIX_EPOCH) * MS_PER_DAY));
}

/**
 * The local Date of a serial number, made by the given constructor.
 * @param serial days since 1899-12-30
 * @param RealmDate the Date of the bundle's realm
 */
export function serialToDate(serial: number, RealmDate: DateConstructor): Date {
  const utc = serialToUtc(serial);
  return new RealmDate(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
    utc.getUTCMilliseconds(),
  );
}

/** True when the value is a Date of any realm. */
export function isDate(value: unknown): value is Date {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Date]';
}

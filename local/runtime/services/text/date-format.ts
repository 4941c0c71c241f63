/** `Utilities.formatDate`: moments written by a pattern of Java's SimpleDateFormat in a time zone. */

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const PIECES = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Google takes a zone that it does not know for GMT. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = {
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  };
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch {
    made = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
  formatters.set(timeZone, made);
  return made;
}

/** The moment as its zone's wall clock shows it, held in the UTC fields of a date. */
function wallClock(moment: number, timeZone: string): Date {
  const parts: Record<string, number> = {};
  for (const part of formatterOf(timeZone).formatToParts(moment)) parts[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const wall = new Date(Date.UTC(2000, month - 1, day, hour, minute, second, ((moment % 1000) + 1000) % 1000));
  wall.setUTCFullYear(year, month - 1, day);
  return wall;
}

function writeOffset(wall: Date, moment: number, separator: string): string {
  const minutes = Math.round((wall.getTime() - moment) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${separator}${String(rest).padStart(2, '0')}`;
}

function writeField(letter: string, length: number, wall: Date, moment: number): string | undefined {
  const number = (value: number): string => String(value).padStart(length, '0');
  const hour = wall.getUTCHours();
  switch (letter) {
    case 'y':
      return length === 2 ? String(wall.getUTCFullYear() % 100).padStart(2, '0') : number(wall.getUTCFullYear());
    case 'M': {
      const name = MONTHS[wall.getUTCMonth()] as string;
      return length > 3 ? name : length === 3 ? name.slice(0, 3) : number(wall.getUTCMonth() + 1);
    }
    case 'd':
      return number(wall.getUTCDate());
    case 'E':
      return (DAYS[wall.getUTCDay()] as string).slice(0, length > 3 ? undefined : 3);
    case 'u':
      return number(wall.getUTCDay() || 7);
    case 'H':
      return number(hour);
    case 'h':
      return number(hour % 12 || 12);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'm':
      return number(wall.getUTCMinutes());
    case 's':
      return number(wall.getUTCSeconds());
    case 'S':
      return number(wall.getUTCMilliseconds());
    case 'Z':
      return writeOffset(wall, moment, '');
    case 'X':
      return wall.getTime() === moment ? 'Z' : writeOffset(wall, moment, length > 2 ? ':' : '');
    default:
      return undefined;
  }
}

/**
 * Writes a moment by a pattern; undefined when the pattern holds a letter that is not supported.
 * @param moment milliseconds since 1970
 * @example formatMoment(0, 'Europe/Zurich', "dd.MM.yyyy 'à' HH:mm") // '01.01.1970 à 01:00'
 */
export function formatMoment(moment: number, timeZone: string, pattern: string): string | undefined {
  const wall = wallClock(moment, timeZone);
  let text = '';
  for (const [piece, quoted, letter] of pattern.matchAll(PIECES)) {
    if (quoted !== undefined) text += quoted === '' ? "'" : quoted.replaceAll("''", "'");
    else if (letter === undefined) text += piece;
    else {
      const field = writeField(letter, piece.length, wall, moment);
      if (field === undefined) return undefined;
      text += field;
    }
  }
  return text;
}

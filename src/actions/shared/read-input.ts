/** Reads what a dialog or the command line hands in: dates, amounts, texts, lists; every problem at once. */
import { type LocalDate, localDate, parseLocalDate } from '../../domain/shared/local-date';
import { centsFromFrancs } from '../../domain/shared/money';
import { oneLine } from '../../domain/shared/one-line';
import type { Issue } from '../../domain/shared/result';
import type { ActionInput } from '../action';

const SWISS_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const AMOUNT = /^-?\d+([.,]\d+)?$/;
/** Apostrophes and spaces between thousands. */
const THOUSANDS = /(?<=\d)['’\s\u00a0\u202f](?=\d{3}(\D|$))/g;

/**
 * Reads `2022-07-15` or `15.07.2022`.
 * @returns undefined for any other text and for days that do not exist
 * @example parseInputDate('15.07.2022') // 2022-07-15
 */
export function parseInputDate(text: string): LocalDate | undefined {
  const match = SWISS_DATE.exec(text.trim());
  if (match === null) return parseLocalDate(text.trim());
  return localDate(Number(match[3]), Number(match[2]), Number(match[1]));
}

/**
 * Reads an amount in francs: a number, `830.50`, `830,50` or `1'830.50`.
 * @returns centimes; undefined where it is no amount or has parts of a centime
 * @example parseInputAmount("1'830.50") // 183050
 */
export function parseInputAmount(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? centsFromFrancs(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const plain = value
    .trim()
    .replace(/^CHF\s*/i, '')
    .replace(THOUSANDS, '');
  return AMOUNT.test(plain) ? centsFromFrancs(Number(plain.replace(',', '.'))) : undefined;
}

/** Collects the problems of an input while its parts are read. */
export class InputReader {
  readonly issues: Issue[] = [];

  /** @param labels French names of the inputs, as the form shows them */
  constructor(
    private readonly input: ActionInput,
    private readonly labels: Readonly<Record<string, string>>,
  ) {}

  /** Whether any of the inputs holds something. */
  hasAny(names: readonly string[] = Object.keys(this.labels)): boolean {
    return names.some((name) => this.isGiven(name));
  }

  isGiven(name: string): boolean {
    const value = this.input[name];
    return value !== undefined && value !== null && String(value).trim() !== '';
  }

  /** Text without blanks around it; undefined when empty. Line breaks become blanks. */
  text(name: string): string | undefined {
    if (!this.isGiven(name)) return undefined;
    const value = this.input[name];
    if (typeof value === 'string' || typeof value === 'number') {
      return oneLine(String(value));
    }
    this.issues.push({ code: 'input-text', data: { label: this.label(name) } });
    return undefined;
  }

  requiredText(name: string): string | undefined {
    if (!this.isGiven(name)) this.missing(name);
    return this.text(name);
  }

  date(name: string): LocalDate | undefined {
    if (!this.isGiven(name)) return undefined;
    const value = String(this.input[name]);
    const date = parseInputDate(value);
    if (date === undefined) this.issues.push({ code: 'input-date', data: { label: this.label(name), value } });
    return date;
  }

  /** A date that must be given and may not lie in the future. */
  pastDate(name: string, today: LocalDate): LocalDate | undefined {
    if (!this.isGiven(name)) this.missing(name);
    const date = this.date(name);
    if (date !== undefined && date > today) this.issues.push({ code: 'date-in-future', data: { date, today } });
    return date;
  }

  /** An amount in centimes that must be given and be above 0. */
  positiveAmount(name: string): number | undefined {
    if (!this.isGiven(name)) {
      this.missing(name);
      return undefined;
    }
    const cents = parseInputAmount(this.input[name]);
    const label = this.label(name);
    if (cents === undefined) {
      this.issues.push({ code: 'input-amount', data: { label, value: String(this.input[name]) } });
    } else if (cents <= 0) this.issues.push({ code: 'amount-not-positive', data: { label } });
    return cents !== undefined && cents > 0 ? cents : undefined;
  }

  /** A list, or text with commas; each item once. */
  list(name: string): string[] {
    const value = this.input[name];
    const items = Array.isArray(value) ? value.map(String) : (this.text(name) ?? '').split(/[,;]/);
    return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))];
  }

  private missing(name: string): void {
    this.issues.push({ code: 'input-missing', data: { label: this.label(name) } });
  }

  private label(name: string): string {
    return this.labels[name] ?? name;
  }
}

/** One line of figures after another, each with its target beside. */

export interface Figure {
  readonly name: string;
  readonly value: number;
  /** Unit, or what the value is made of. */
  readonly unit: string;
  /** The most it may be; absent where nothing is asked. */
  readonly most?: number;
  /** Said behind the figure. */
  readonly note?: string;
}

const NAME_WIDTH = 58;
const VALUE_WIDTH = 12;
const TARGET_WIDTH = 16;

/** @example printTitle('Loading') */
export function printTitle(title: string): void {
  console.log(`\n${title}`);
  console.log('-'.repeat(NAME_WIDTH + VALUE_WIDTH + TARGET_WIDTH + 14));
}

/**
 * Prints a figure at once, so that a long run shows how far it is.
 * @example printFigure({ name: 'Code.js', value: 146.4, unit: 'KB', most: 150 })
 */
export function printFigure({ name, value, unit, most, note = '' }: Figure): void {
  const target = most === undefined ? '' : `at most ${format(most)}`;
  const verdict = most === undefined ? '' : value <= most ? 'reached' : 'MISSED';
  const cells = [name.padEnd(NAME_WIDTH), `${format(value)} ${unit}`.padEnd(VALUE_WIDTH), target.padEnd(TARGET_WIDTH)];
  console.log([...cells, verdict.padEnd(8), note].join(' ').trimEnd());
}

function format(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('fr-CH');
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}

/** @example median([3, 1, 2]) // 2 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('No values');
  return (low + high) / 2;
}

/** Milliseconds that something takes on this machine. */
export function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

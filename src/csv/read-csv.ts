/** Reads CSV text: separators, quotes and line breaks in cells as spreadsheet programs write them. */
import Papa from 'papaparse';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../domain/shared/result';

export interface CsvLine {
  /** Number of the row as a spreadsheet program shows the file: 1 is the header row, empty rows count. */
  readonly number: number;
  /** One a column, without blanks around them. */
  readonly cells: readonly string[];
}

export interface CsvFile {
  readonly headers: readonly string[];
  /** Rows that hold something. */
  readonly lines: readonly CsvLine[];
  readonly separator: string;
}

const SEPARATORS = [';', ',', '\t'];
const MARKED = /^sep=(.)\r?\n/i;
const HEADER_ROW = 1;

/**
 * @param text the file, decoded
 * @returns refusals `csv-empty`, `csv-quotes` (a quote that is not closed) and `csv-too-many-cells`, each with its line
 * @example readCsv('Nom;Prénom\nRey;Zoé\n') // { headers: ['Nom', 'Prénom'], lines: [{ number: 2, cells: ['Rey', 'Zoé'] }], … }
 */
export function readCsv(text: string): Result<CsvFile> {
  // Programs that touch only some lines leave both kinds of line ends.
  const whole = text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
  const marked = MARKED.exec(whole);
  // Papaparse takes one kind of line end for the whole file.
  const content = (marked === null ? whole : whole.slice(marked[0].length)).replace(/\r\n?/g, '\n');
  const skipped = marked === null ? 0 : 1;
  const separator = marked?.[1] ?? mostFrequent(content);
  const { data, errors } = Papa.parse<string[]>(content, { delimiter: separator });
  const rows = data.map((cells, index): CsvLine => {
    return { number: index + HEADER_ROW + skipped, cells: cells.map((cell) => cell.trim()) };
  });
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...lines] = filled;
  if (head === undefined) return refuse({ code: 'csv-empty' });
  const broken = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row }): Issue => ({ code: 'csv-quotes', data: { line: (row ?? 0) + HEADER_ROW + skipped } }));
  const tooLong = lines
    .filter(({ cells }) => cells.slice(head.cells.length).some((cell) => cell !== ''))
    .map(({ number }): Issue => ({ code: 'csv-too-many-cells', data: { line: number, columns: head.cells.length } }));
  if (broken.length + tooLong.length > 0) return refuseAll([...broken, ...tooLong]);
  return succeed({ headers: uniqueHeaders(head.cells), lines, separator });
}

/** The sign that parts the header row; signs in quotes part nothing. */
function mostFrequent(content: string): string {
  const first = (/^(?:"(?:[^"]|"")*"|[^"\n])*/.exec(content)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
}

/** Headers by which a person can tell the columns apart. */
function uniqueHeaders(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, index) => {
    const name = header.replace(/\s+/g, ' ') || `Colonne ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

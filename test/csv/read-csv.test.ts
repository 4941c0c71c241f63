/** CSV files as spreadsheet programs write them. */
import { readCsv } from '../../src/csv/read-csv';

const read = (text: string) => {
  const file = readCsv(text);
  if (!file.ok) throw new Error(JSON.stringify(file.issues));
  return file.value;
};

describe('reading a CSV file', () => {
  it.each([
    [';', 'Nom;Prénom\nRey;Zoé\n'],
    [',', 'Nom,Prénom\r\nRey,Zoé'],
    ['\t', 'Nom\tPrénom\nRey\tZoé'],
    [';', '\ufeffNom;Prénom\rRey;Zoé\r'],
    [';', 'sep=;\nNom;Prénom\nRey;Zoé'],
    [';', 'Nom;Prénom\r\nRey;Zoé\nRoy;"Zoé\r\nLou"\r'],
    [';', 'Nom;Prénom\nRey;Zoé\r\n'],
    [';', '"Nom, de famille";"Prénom, usuel";\nRey;Zoé;'],
  ])('finds the separator %j', (separator, text) => {
    const file = read(text);
    expect(file.separator).toBe(separator);
    expect(file.lines[0]?.cells.slice(0, 2)).toEqual(['Rey', 'Zoé']);
    expect(file.lines.every(({ cells }) => cells.length === file.headers.length)).toBe(true);
  });

  it('keeps separators, quotes and line breaks in quoted cells', () => {
    expect(read('Nom;Rue\n"Rey; Zoé ""Zo""";"Rhin\r\n12"').lines[0]?.cells).toEqual(['Rey; Zoé "Zo"', 'Rhin\n12']);
  });

  it('numbers rows as a spreadsheet program shows them, empty ones included', () => {
    expect(read('Nom;Rue\n\nA;"1\n2"\n;\nB;3\n').lines.map(({ number }) => number)).toEqual([3, 5]);
  });

  it('gives empty and repeated titles a name of their own', () => {
    expect(read('Nom;;Nom\na;b;c').headers).toEqual(['Nom', 'Colonne 2', 'Nom (2)']);
  });

  it.each([
    ['', [{ code: 'csv-empty' }]],
    [' \n;;\n', [{ code: 'csv-empty' }]],
    ['Nom;Rue\nA;"1\nB;2', [{ code: 'csv-quotes', data: { line: 2 } }]],
    ['Nom\nA;b\nC\nD;e', [2, 4].map((line) => ({ code: 'csv-too-many-cells', data: { line, columns: 1 } }))],
  ])('refuses %j with every line', (text, issues) => {
    const file = readCsv(text);
    expect(file.ok ? [] : file.issues).toEqual(issues);
  });

  it('reads a file of one column, whose title parts nothing', () => {
    expect(read('Nom\nRey').lines[0]?.cells).toEqual(['Rey']);
  });
});

it('line ends of two kinds in one file part its lines alike', () => {
  const read = readCsv('Nom;Prénom\r\nRey;Zoé\nBrun;"Léo\r\nMax"\r\n');
  expect(read.ok && read.value.lines).toEqual([
    { number: 2, cells: ['Rey', 'Zoé'] },
    { number: 3, cells: ['Brun', 'Léo\nMax'] },
  ]);
});

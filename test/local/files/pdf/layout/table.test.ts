/** Tables: columns, merged cells, repeated header rows, and rows that a page divides. */
import { docxOf, layOut, linesOf, p, paper, tbl, tc, textOf, tr } from '../documents';

const wide = paper(200, 1000);
const short = paper(200, 50);
const header = '<w:tblHeader/>';

describe('tables', () => {
  it('set their cells in columns, aligned within each', () => {
    const rows = [
      tr([tc('a'), tc(p('9.50', '<w:jc w:val="right"/>'))]),
      tr([tc('b'), tc(p('10.00', '<w:jc w:val="right"/>'))]),
    ];
    expect(linesOf(layOut(docxOf(tbl([100, 60], rows) + wide))[0])).toEqual(['0: a | 140: 9.50', '0: b | 135: 10.00']);
  });

  it('keep long words inside their cell', () => {
    const rows = [tr([tc('1234567890123456'), tc('x')])];
    expect(linesOf(layOut(docxOf(tbl([50, 50], rows) + wide))[0])).toEqual(['0: 1234567890 | 50: x', '0: 123456']);
  });

  it.each([
    ['a width in per cent', '<w:tblW w:w="5000" w:type="pct"/>', '100: b'],
    ['a width in points', '<w:tblW w:w="2000" w:type="dxa"/>', '50: b'],
    ['centring', '<w:tblW w:w="2000" w:type="dxa"/><w:jc w:val="center"/>', '100: b'],
    ['an indent', '<w:tblW w:w="2000" w:type="dxa"/><w:tblInd w:w="200" w:type="dxa"/>', '60: b'],
  ])('follow %s', (_, properties, expected) => {
    const table = `<w:tbl><w:tblPr>${properties}<w:tblCellMar><w:left w:w="0"/><w:right w:w="0"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid>${tr([tc('a'), tc('b')])}</w:tbl>`;
    expect(linesOf(layOut(docxOf(table + wide))[0])[0]).toContain(expected);
  });

  it('give columns without any width what their content needs', () => {
    const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="100"/></w:tblGrid>${tr([tc('ab'), tc('Désignation de la ligne')])}</w:tbl>`;
    expect(textOf(layOut(docxOf(table + wide))[0])).toEqual(['ab | Désignation de la ligne']);
  });

  it('span columns, and leave out those before the first cell', () => {
    const rows = [
      tr([tc('a'), tc('b'), tc('c')]),
      tr([tc('ab', '<w:gridSpan w:val="2"/>'), tc('c')]),
      tr([tc('c')], '<w:gridBefore w:val="2"/>'),
    ];
    expect(linesOf(layOut(docxOf(tbl([50, 50, 50], rows) + wide))[0])).toEqual([
      '0: a | 50: b | 100: c',
      '0: ab | 100: c',
      '100: c',
    ]);
  });

  it.each([
    ['top', 8],
    ['center', 18],
    ['bottom', 28],
  ])('set a cell to the %s of its row', (vertical, y) => {
    const rows = [tr([tc('x', `<w:vAlign w:val="${vertical}"/>`), tc(p('1') + p('2') + p('3'))])];
    const marks = layOut(docxOf(tbl([50, 50], rows) + wide))[0]?.marks;
    expect(marks).toContainEqual(expect.objectContaining({ text: 'x', y }));
  });

  it('merge cells downwards, centred over the whole, the last row growing with the content', () => {
    const start = '<w:vMerge w:val="restart"/>';
    const rows = [
      tr([tc(p('1') + p('2') + p('3'), start), tc('a')]),
      tr([tc('', '<w:vMerge/>'), tc('b')]),
      tr([tc('fin'), tc('c')]),
    ];
    expect(linesOf(layOut(docxOf(tbl([50, 50], rows) + wide))[0])).toEqual([
      '0: 1 | 50: a',
      '0: 2 | 50: b',
      '0: 3',
      '0: fin | 50: c',
    ]);
  });

  it('show the text of a cell that continues a merge which nothing has opened', () => {
    expect(textOf(layOut(docxOf(tbl([50], [tr([tc('orphelin', '<w:vMerge/>')])]) + wide))[0])).toEqual(['orphelin']);
  });

  it('repeat their header rows on every page', () => {
    const rows = [tr([tc('Élève')], header), ...Array.from({ length: 9 }, (_, index) => tr([tc(`r${index}`)]))];
    expect(layOut(docxOf(tbl([100], rows) + short)).map(textOf)).toEqual([
      ['Élève', 'r0', 'r1', 'r2', 'r3'],
      ['Élève', 'r4', 'r5', 'r6', 'r7'],
      ['Élève', 'r8'],
    ]);
  });

  it.each([
    [
      'divide a row at the end of a page',
      '',
      [
        ['a', 'l0', 'l1', 'l2', 'l3'],
        ['l4', 'l5'],
      ],
    ],
    [
      'keep a row whole that must not be divided, while it fits on a page',
      '<w:cantSplit/>',
      [['a'], ['l0', 'l1', 'l2', 'l3', 'l4'], ['l5']],
    ],
  ])('%s', (_, properties, expected) => {
    const tall = (count: number): string => Array.from({ length: count }, (_unused, index) => p(`l${index}`)).join('');
    const rows = [
      tr([tc('a')]),
      tr([tc(tall(properties ? 5 : 6))], properties),
      ...(properties ? [tr([tc('l5')])] : []),
    ];
    expect(layOut(docxOf(tbl([100], rows) + short)).map(textOf)).toEqual(expected);
  });

  it('lose no row over many pages', () => {
    const rows = Array.from({ length: 200 }, (_, index) => tr([tc(`r${index}`), tc('x '.repeat((index * 7) % 40))]));
    const pages = layOut(docxOf(tbl([50, 50], rows) + paper(200, 120)));
    const names = pages.flatMap((each) =>
      each.marks.flatMap((mark) => (mark.kind === 'text' && /^r\d/.test(mark.text) ? [mark.text] : [])),
    );
    expect(names).toEqual(rows.map((_, index) => `r${index}`));
    expect(Math.max(...pages.flatMap((each) => each.marks.map((mark) => mark.y)))).toBeLessThanOrEqual(120);
  });

  it('draw each edge once, in the colour and width of the cell before those of the table', () => {
    const border = (name: string, size: number, colour: string): string =>
      `<w:${name} w:val="single" w:sz="${size}" w:color="${colour}"/>`;
    const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((name) => border(name, 8, 'auto')).join('')}</w:tblBorders>`;
    const rows = [
      tr([tc('a'), tc('b', `<w:tcBorders>${border('bottom', 16, 'FF0000')}<w:right w:val="nil"/></w:tcBorders>`)]),
    ];
    const lines = layOut(docxOf(tbl([50, 50], rows, borders) + wide))[0]?.marks.filter((mark) => mark.kind === 'line');
    expect(lines?.map(({ x, y, toX, toY, width, colour }) => [x, y, toX, toY, width, colour])).toEqual([
      [0, 0, 100, 0, 1, '000000'],
      [0, 11.5, 50, 11.5, 1, '000000'],
      [0, 0, 0, 11.5, 1, '000000'],
      [50, 0, 50, 11.5, 1, '000000'],
      [50, 11.5, 100, 11.5, 2, 'ff0000'],
    ]);
  });

  it('shade cells and turn automatic text white on a dark ground', () => {
    const marks = layOut(docxOf(tbl([50], [tr([tc('a', '<w:shd w:val="clear" w:fill="203040"/>')])]) + wide))[0]?.marks;
    expect(marks).toEqual([
      expect.objectContaining({ kind: 'fill', width: 50, height: 10, colour: '203040' }),
      expect.objectContaining({ text: 'a', style: expect.objectContaining({ colour: 'ffffff' }) }),
    ]);
  });

  it('stand inside cells of other tables', () => {
    const inner = tbl([30, 30], [tr([tc('i'), tc('j')])]) + p('après');
    expect(linesOf(layOut(docxOf(tbl([50, 80], [tr([tc('a'), tc(inner)])]) + wide))[0])).toEqual([
      '0: a | 50: i | 80: j',
      '50: après',
    ]);
  });
});

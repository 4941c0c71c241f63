/** Lines: wrapping, alignment, tabs and hyphens, measured with characters of one width. */
import fc from 'fast-check';
import { docxOf, layOut, linesOf, p, paper, r, textOf } from '../documents';

/** Twenty characters of 10 pt fit on a line. */
const page = paper(100, 2000);

function linesFor(paragraphs: string): string[] {
  return linesOf(layOut(docxOf(paragraphs + page))[0]);
}

describe('lines', () => {
  it.each([
    ['fills a line to its last character', p('un deux trois quatre cinq'), ['0: un deux trois quatre', '0: cinq']],
    ['lets the space at the end hang over', p('12345678901234567890 x'), ['0: 12345678901234567890', '0: x']],
    [
      'never breaks at a non-breaking space',
      p('abcdefghijklm CHF\u00a0100.00'),
      ['0: abcdefghijklm', '0: CHF\u00a0100.00'],
    ],
    ['keeps a narrow non-breaking space', p('abcdefghijklmnop 1\u202f234'), ['0: abcdefghijklmnop', '0: 1\u202f234']],
    ['breaks after a hyphen between letters', p('le rendez-vous peut-être'), ['0: le rendez-vous peut-', '0: être']],
    ['keeps the hyphen of a number', p('facture numéro 2022-0001'), ['0: facture numéro', '0: 2022-0001']],
    [
      'shows a soft hyphen only where it breaks',
      p('abcdefghij anti\u00adconsti\u00adtutionnel'),
      ['0: abcdefghij anti-', '0: constitutionnel'],
    ],
    ['hides a soft hyphen in the middle of a line', p('anti\u00adconsti'), ['0: anticonsti']],
    [
      'cuts a word that is longer than the line',
      p('x 1234567890123456789012345'),
      ['0: x', '0: 12345678901234567890', '0: 12345'],
    ],
    [
      'treats a word across two runs as one',
      `<w:p>${r('abcdefghijkl fac')}${r('ture', '<w:b/>')}${r('s')}</w:p>`,
      ['0: abcdefghijkl', '0: fac | 15: ture | 35: s'],
    ],
    ['begins a line at a break', `<w:p>${r('a')}<w:r><w:br/></w:r>${r('b')}</w:p>`, ['0: a', '0: b']],
    ['aligns to the right', p('droite', '<w:jc w:val="right"/>'), ['70: droite']],
    ['centres', p('centre', '<w:jc w:val="center"/>'), ['35: centre']],
    [
      'keeps to the indents',
      p('un deux trois quatre', '<w:ind w:left="400" w:right="400" w:firstLine="200"/>'),
      ['30: un deux', '20: trois quatre'],
    ],
    [
      'hangs the first line',
      p('un deux trois quatre cinq', '<w:ind w:left="400" w:hanging="200"/>'),
      ['10: un deux trois', '20: quatre cinq'],
    ],
  ])('%s', (_, paragraph, expected) => {
    expect(linesFor(paragraph)).toEqual(expected);
  });

  it.each([
    ['leads to the next default stop', '', '<w:tab/>', '36: b'],
    ['leads to a left stop', '<w:tabs><w:tab w:val="left" w:pos="1000"/></w:tabs>', '<w:tab/>', '50: b'],
    ['ends text at a right stop', '<w:tabs><w:tab w:val="right" w:pos="2000"/></w:tabs>', '<w:tab/>', '95: b'],
    ['centres text on a stop', '<w:tabs><w:tab w:val="center" w:pos="1000"/></w:tabs>', '<w:tab/>', '47.5: b'],
    [
      'reads a tab written as a character',
      '<w:tabs><w:tab w:val="left" w:pos="1000"/></w:tabs>',
      '<w:t>\t</w:t>',
      '50: b',
    ],
    ['aligns to the margin', '', '<w:ptab w:alignment="right"/>', '95: b'],
  ])('a tab %s', (_, tabs, tab, expected) => {
    expect(linesFor(`<w:p><w:pPr>${tabs}</w:pPr>${r('a')}<w:r>${tab}</w:r>${r('b')}</w:p>`)).toEqual([
      `0: a | ${expected}`,
    ]);
  });

  it('sets numbers with their points under a decimal stop', () => {
    const tabs = '<w:tabs><w:tab w:val="decimal" w:pos="1000"/></w:tabs>';
    const amount = (text: string): string => `<w:p><w:pPr>${tabs}</w:pPr><w:r><w:tab/></w:r>${r(text)}</w:p>`;
    expect(linesFor(amount('1234.50') + amount('7.05'))).toEqual(['30: 1234.50', '45: 7.05']);
  });

  it('fills the way to a stop with its leader', () => {
    const tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="2000"/></w:tabs>';
    expect(linesFor(`<w:p><w:pPr>${tabs}</w:pPr>${r('Total')}<w:r><w:tab/></w:r>${r('9.00')}</w:p>`)).toEqual([
      '0: Total...........9.00',
    ]);
  });

  it('draws a line under an underlined tab, for a signature', () => {
    const tabs = '<w:tabs><w:tab w:val="left" w:pos="1600"/></w:tabs>';
    const docx = docxOf(
      `<w:p><w:pPr>${tabs}</w:pPr><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r></w:p>${page}`,
    );
    expect(layOut(docx)[0]?.marks).toEqual([expect.objectContaining({ kind: 'line', x: 0, toX: 80 })]);
  });

  it('stretches every line of a justified paragraph but the last to the full width', () => {
    const docx = docxOf(p('un deux trois quatr cinq six', '<w:jc w:val="both"/>') + page);
    const marks = layOut(docx)[0]?.marks.filter((mark) => mark.kind === 'text');
    expect(marks).toEqual([
      expect.objectContaining({ text: 'un deux trois quatr', stretch: 5 / 3 }),
      expect.objectContaining({ text: 'cinq six', stretch: 0 }),
    ]);
  });

  it('loses no character and never leaves the line, whatever the words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '-', 'Ł'), minLength: 1, maxLength: 45 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const lines = textOf(layOut(docxOf(p(words.join(' ')) + page))[0]);
        expect(lines.join('').replace(/ /g, '')).toBe(words.join(''));
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
      }),
      { numRuns: 60 },
    );
  });
});

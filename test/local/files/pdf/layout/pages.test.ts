/** Pages: where they end, what stays together, and what is repeated on each. */
import { docxOf, layOut, p, paper, textOf } from '../documents';

/** Five lines of 10 pt fit on a page. */
const page = paper(200, 50);
const free = '<w:widowControl w:val="0"/>';
const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => p(`ligne ${index + 1}`, free)).join('');
const broken = (count: number): string =>
  Array.from({ length: count }, (_, index) => `l${index}`).join('</w:t><w:br/><w:t>');

describe('pages', () => {
  it.each([
    ['end when they are full', lines(7), [5, 2]],
    ['end at a page break', `${p('a')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${p('b')}`, [1, 1]],
    ['begin at a paragraph that asks for it', p('a') + p('b', '<w:pageBreakBefore/>'), [1, 1]],
    ['do not begin twice at a break that follows a full page', lines(5) + p('b', '<w:pageBreakBefore/>'), [5, 1]],
    [
      'keep a heading with the line that follows',
      lines(4) + p('titre', `${free}<w:keepNext/>`) + p('texte', free),
      [4, 2],
    ],
    ['keep the lines of a paragraph together when asked', lines(3) + p(broken(3), `${free}<w:keepLines/>`), [3, 3]],
    ['leave no first line alone', lines(4) + p(broken(3)), [4, 3]],
    ['leave no last line alone', lines(2) + p(broken(4)), [4, 2]],
    ['break a chain that is taller than a page', p(broken(7), '<w:keepLines/>'), [5, 2]],
  ])('%s', (_, body, expected) => {
    const pages = layOut(docxOf(body + page));
    expect(pages.map((each) => textOf(each).length)).toEqual(expected);
  });

  it('drop the space above a paragraph that begins a page by chance, and keep it where the page was asked for', () => {
    const spaced = '<w:spacing w:before="400"/>';
    const byChance = layOut(docxOf(lines(5) + p('x', spaced) + page));
    const asked = layOut(docxOf(lines(5) + p('x', `${spaced}<w:pageBreakBefore/>`) + page));
    expect(byChance[1]?.marks[0]).toMatchObject({ y: 8 });
    expect(asked[1]?.marks[0]).toMatchObject({ y: 28 });
  });

  it('leave out the space between paragraphs of one style that ask for it', () => {
    const style = '<w:spacing w:before="100" w:after="100"/><w:contextualSpacing/>';
    const [first] = layOut(docxOf(p('a', style) + p('b', style) + paper(200, 100)));
    expect(first?.marks.map((mark) => mark.y)).toEqual([8, 18]);
  });

  it.each([
    ['auto', 480, 20],
    ['exact', 300, 15],
    ['atLeast', 500, 25],
    ['atLeast', 100, 10],
  ])('space lines by the rule %s with %d', (rule, line, distance) => {
    const spacing = `<w:spacing w:line="${line}" w:lineRule="${rule}"/>`;
    const [first] = layOut(docxOf(p('a', spacing) + p('b', spacing) + paper(200, 100)));
    const [one, other] = first?.marks ?? [];
    expect((other?.y ?? 0) - (one?.y ?? 0)).toBeCloseTo(distance);
  });

  it('carry header and footer with their number and the number of pages', () => {
    const field = (name: string): string => `<w:fldSimple w:instr="${name}"><w:r><w:t>9</w:t></w:r></w:fldSimple>`;
    const footer = `<w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r>${field('PAGE')}<w:r><w:t>/</w:t></w:r>${field('NUMPAGES')}</w:p>`;
    const references =
      '<w:headerReference w:type="default" r:id="rId-header1"/><w:footerReference w:type="default" r:id="rId-footer1"/>';
    const docx = docxOf(lines(7) + paper(200, 70, 10, references), { header1: p('École'), footer1: footer });
    expect(layOut(docx).map((each) => textOf(each))).toEqual([
      ['École', 'ligne 1', 'ligne 2', 'ligne 3', 'ligne 4', 'ligne 5', 'Page 1/2'],
      ['École', 'ligne 6', 'ligne 7', 'Page 2/2'],
    ]);
  });

  it('show the first page its own header, and count from where the section says', () => {
    const references =
      '<w:headerReference w:type="default" r:id="rId-header1"/><w:headerReference w:type="first" r:id="rId-header2"/>';
    const more = `${references}<w:titlePg/><w:pgNumType w:start="7"/>`;
    const number = '<w:p><w:fldSimple w:instr="PAGE \\* MERGEFORMAT"/></w:p>';
    const docx = docxOf(lines(6) + paper(200, 60, 10, more), { header1: number, header2: p('Première') });
    expect(layOut(docx).map((each) => textOf(each)[0])).toEqual(['Première', '8']);
  });

  it('let the body give way to a tall header', () => {
    const docx = docxOf(p('corps') + paper(200, 100, 10, '<w:headerReference r:id="rId-header1"/>'), {
      header1: p('a') + p('b') + p('c'),
    });
    expect(layOut(docx)[0]?.marks.map((mark) => mark.y)).toEqual([8, 18, 28, 38]);
  });

  it('take paper and margins from each section, and go on below in a continuous one', () => {
    const section = (width: number, more = ''): string => `<w:p><w:pPr>${paper(width, 50, 0, more)}</w:pPr></w:p>`;
    const docx = docxOf(
      p('a') + section(100) + p('b') + section(200) + p('c') + paper(200, 50, 0, '<w:type w:val="continuous"/>'),
    );
    const pages = layOut(docx);
    expect(pages.map((each) => [each.width, ...textOf(each)])).toEqual([
      [100, 'a'],
      [200, 'b', 'c'],
    ]);
  });

  it('are made even for a document that says nothing', () => {
    expect(layOut(docxOf(''))).toEqual([{ width: 595.3, height: 841.9, marks: [] }]);
  });
});

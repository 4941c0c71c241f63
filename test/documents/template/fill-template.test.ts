/** Filling a template: values stay text, loops repeat rows, and what is wrong is named. */
import * as fc from 'fast-check';
import { fillTemplate } from '../../../src/documents/template/fill-template';
import { TemplateError, type TemplateProblem } from '../../../src/documents/template/template-error';
import { makeDocx, readDocxText, readDocxXml } from '../../builders/docx-files';

const listProblems = (docx: Uint8Array, fields: Record<string, unknown>): readonly TemplateProblem[] => {
  try {
    fillTemplate(docx, fields);
  } catch (error) {
    if (error instanceof TemplateError) return error.problems;
    throw error;
  }
  return [];
};

describe('fillTemplate', () => {
  it('fills body, header and footer', async () => {
    const docx = await makeDocx({ body: ['Facture {numero} du { date }'], header: '{ecole}', footer: 'IBAN {iban}' });
    const filled = fillTemplate(docx, { numero: '2022-0001', date: '15.06.2022', ecole: 'Éc & Co', iban: 'CH93' });
    expect(readDocxText(filled)).toEqual(['Facture 2022-0001 du 15.06.2022']);
    expect(readDocxText(filled, 'word/header1.xml')).toEqual(['Éc & Co']);
    expect(readDocxText(filled, 'word/footer1.xml')).toEqual(['IBAN CH93']);
  });

  it('repeats a table row for each line of a loop, whose tags also see the outer fields', async () => {
    const docx = await makeDocx({
      body: ['x'],
      table: [
        ['Ligne', 'CHF'],
        ['{#lignes}{nom} {annee}', '{montant}{/lignes}'],
      ],
    });
    const lignes = [
      { nom: 'Léa', montant: '1.00' },
      { nom: 'Noé', montant: 2 },
    ];
    const filled = fillTemplate(docx, { lignes, annee: '2022-23' });
    expect(readDocxText(filled)).toEqual(['x', 'Ligne', 'CHF', 'Léa 2022-23', '1.00', 'Noé 2022-23', '2']);
    expect(readDocxXml(filled).match(/<w:tr>/gu)).toHaveLength(3);
  });

  it('drops the row of an empty loop', async () => {
    const docx = await makeDocx({
      body: ['x'],
      table: [
        ['Ligne', 'CHF'],
        ['{#lignes}{nom}', '{montant}{/lignes}'],
      ],
    });
    expect(readDocxText(fillTemplate(docx, { lignes: [] }))).toEqual(['x', 'Ligne', 'CHF']);
  });

  it.each([
    ['Rue A\n4051 Basel', 'Rue A\n4051 Basel'],
    ['Rue A\r\n4051 Basel', 'Rue A\n4051 Basel'],
    ['<w:p>&amp; "x" </w:t>', '<w:p>&amp; "x" </w:t>'],
    ['{numero} {#lignes}', '{numero} {#lignes}'],
    ['a\u0000b\u0007c\uFFFEd\uD800', 'abcd'],
    ['Łucja Nguyễn 👧', 'Łucja Nguyễn 👧'],
    ['', ''],
  ])('writes the value %j as text', async (value, expected) => {
    expect(readDocxText(fillTemplate(await makeDocx({ body: ['{x}'] }), { x: value }))).toEqual([expected]);
  });

  it('writes any text unchanged, but for what XML forbids', async () => {
    const docx = await makeDocx({ body: ['[{x}]'] });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readDocxText(fillTemplate(docx, { x: text }))).toEqual([`[${text}]`]);
      }),
      { numRuns: 40 },
    );
  });

  it('names every tag without a value, once, and inherits nothing', async () => {
    const docx = await makeDocx({
      body: ['{numero} {toString} {constructor} {numero}'],
      footer: '{iban}',
      table: [['{#lignes}{nom}{montant}{/lignes}']],
    });
    const problems = listProblems(docx, { numero: null, lignes: [{ nom: 'Léa' }, { nom: 'Noé' }] });
    expect(problems.every(({ kind }) => kind === 'missing')).toBe(true);
    expect(problems.map(({ tag }) => tag).sort()).toEqual(['constructor', 'iban', 'montant', 'numero', 'toString']);
  });

  it.each([
    ['Facture {numero', [{ tag: 'numero', kind: 'unclosed' }]],
    ['Facture numero}', [{ tag: 'numero', kind: 'unopened' }]],
    ['{#lignes} sans fin', [{ tag: 'lignes', kind: 'unclosed' }]],
    ['sans début {/lignes}', [{ tag: 'lignes', kind: 'unopened' }]],
    ['{@numero}', [{ tag: '@numero', kind: 'other' }]],
    [
      '{ville et {#lignes}',
      [
        { tag: 'ville', kind: 'unclosed' },
        { tag: 'lignes', kind: 'unclosed' },
      ],
    ],
  ])('refuses the template text %j and names its tag', async (text, expected) => {
    const docx = await makeDocx({ body: [text] });
    const problems = listProblems(docx, { numero: '1', lignes: [], ville: 'Basel' });
    expect(problems).toEqual(expect.arrayContaining(expected.map((problem) => expect.objectContaining(problem))));
    expect(problems.every(({ explanation }) => explanation.length > 0)).toBe(true);
  });

  it.each([[[]], [[1, 2, 3]], [[80, 75, 3, 4]]])('refuses bytes that are no .docx: %j', (bytes) => {
    expect(() => fillTemplate(Uint8Array.from(bytes), {})).toThrow(TemplateError);
  });

  it('takes signed bytes as Google hands them out', async () => {
    const docx = await makeDocx({ body: ['{x}'] });
    expect(readDocxText(fillTemplate(Array.from(new Int8Array(docx)), { x: 'oui' }))).toEqual(['oui']);
  });

  it('gives the same bytes for the same values', async () => {
    const docx = await makeDocx({ body: ['{x}'] });
    const first = fillTemplate(docx, { x: 'é' });
    jest.useFakeTimers({ now: new Date(2030, 0, 1) });
    expect(fillTemplate(docx, { x: 'é' })).toEqual(first);
    jest.useRealTimers();
  });
});

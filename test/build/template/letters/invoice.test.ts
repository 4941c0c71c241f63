/** The invoice template that the build lays into the document part. */
import { buildLetter } from '../../../../build/template/letter';
import { INVOICE } from '../../../../build/template/letters/invoice';
import { fillTemplate } from '../../../../src/documents/template/fill-template';
import { readTemplateTags } from '../../../../src/documents/template/read-template-tags';
import { readDocxText, readDocxXml } from '../../../builders/docx-files';

const LINE = { eleve: 'Léa', libelle: 'Écolage', detail: '10 mois', article: '2.5', montant: '6 975.00' };

let template: Uint8Array;
beforeAll(async () => {
  template = await buildLetter(INVOICE);
});

const fillAll = (lines: readonly object[]): Uint8Array => {
  const { tags } = readTemplateTags(template);
  return fillTemplate(template, {
    ...Object.fromEntries(tags.map((tag) => [tag, `<${tag}>`])),
    lignes: lines,
    numeros_utiles: [],
  });
};

describe('the invoice template', () => {
  it('asks for these fields and no others', () => {
    const { tags, loops } = readTemplateTags(template);
    expect([...tags].sort()).toEqual([
      ...['annee', 'date', 'date_longue', 'destinataire', 'echeance', 'ecole_adresse', 'ecole_contact', 'ecole_nom'],
      ...['famille', 'iban', 'note_tva', 'numero', 'reference', 'texte_paiement', 'total', 'ville'],
    ]);
    expect(loops).toEqual({
      lignes: ['eleve', 'libelle', 'detail', 'article', 'montant'],
      numeros_utiles: ['nom', 'numero'],
    });
  });

  it('is the same bytes each time', async () => {
    jest.useFakeTimers({
      now: new Date(2031, 5, 5),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
    });
    const again = await buildLetter(INVOICE);
    jest.useRealTimers();
    expect(Buffer.compare(again, template)).toBe(0);
  });

  it('holds each placeholder in a run of its own, so that a conversion does not split it', () => {
    for (const name of ['word/document.xml', 'word/footer1.xml']) {
      const texts = [...readDocxXml(template, name).matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map(
        ([, text]) => text ?? '',
      );
      const withBraces = texts.filter((text) => /[{}]/u.test(text));
      expect(withBraces.length).toBeGreaterThan(1);
      expect(withBraces.filter((text) => !/^\{[^{}]+\}$/u.test(text))).toEqual([]);
    }
  });

  it('has one row for each line between a repeated head and the total', () => {
    const filled = fillAll([LINE, { ...LINE, eleve: 'Noé & Zoé' }]);
    const xml = readDocxXml(filled);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    const texts = readDocxText(filled);
    const start = texts.indexOf('Élève');
    expect(texts.slice(start, start + 16)).toEqual([
      ...['Élève', 'Désignation', 'Article', 'Montant CHF'],
      ...['Léa', 'Écolage', '10 mois', '2.5', '6 975.00'],
      ...['Noé & Zoé', 'Écolage', '10 mois', '2.5', '6 975.00'],
      ...['Total CHF', '<total>'],
    ]);
  });

  it('fills the footer', () => {
    expect(readDocxText(fillAll([]), 'word/footer1.xml')[0]).toContain('<ecole_nom> · IBAN <iban>');
  });
});

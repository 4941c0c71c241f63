/** The French invoice template that a school starts from and may edit: letterhead, addressee, lines, total, footer. */
import { BorderStyle, Document, Footer, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { fixPackage } from './fix-package';
import { makeLines, makeParticulars } from './invoice-tables';
import { MUTED, millimetres, writeParagraph, writeRuns } from './parts';

/** Where the addressee stands: in the right-hand window of a Swiss envelope. */
const ADDRESS_INDENT = { left: millimetres(98) };
const MARGINS = { top: millimetres(18), bottom: millimetres(20), left: millimetres(20), right: millimetres(20) };
const TEXT_WIDTH = 170;

function makeLetterhead(): Paragraph[] {
  return [
    writeParagraph('{ecole_nom}', { bold: true, points: 14 }),
    writeParagraph('{ecole_adresse}', { points: 9, color: MUTED }),
    writeParagraph(
      '{ecole_contact}',
      { points: 9, color: MUTED },
      {
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 4 } },
      },
    ),
  ];
}

function makeFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: millimetres(TEXT_WIDTH) }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: '999999', space: 4 } },
        children: [
          ...writeRuns('{ecole_nom} · IBAN {iban}', { points: 8, color: MUTED }),
          new TextRun({ text: '\tPage ', size: 16, color: MUTED }),
          new TextRun({ children: [PageNumber.CURRENT], size: 16, color: MUTED }),
          new TextRun({ text: ' / ', size: 16, color: MUTED }),
          new TextRun({ children: [PageNumber.TOTAL_PAGES], size: 16, color: MUTED }),
        ],
      }),
    ],
  });
}

/**
 * Builds the template: the same bytes each time.
 * @returns a .docx
 * @example readTemplateTags(await buildInvoiceTemplate()).loops.lignes // ['eleve', 'libelle', 'detail', …]
 */
export async function buildInvoiceTemplate(): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Écolage',
    title: 'Facture',
    styles: { default: { document: { run: { font: 'Arial', size: 19, language: { value: 'fr-CH' } } } } },
    sections: [
      {
        properties: { page: { size: { width: millimetres(210), height: millimetres(297) }, margin: MARGINS } },
        footers: { default: makeFooter() },
        children: [
          ...makeLetterhead(),
          writeParagraph('{destinataire}', {}, { indent: ADDRESS_INDENT, before: 44 }),
          writeParagraph('{ville}, le {date_longue}', {}, { indent: ADDRESS_INDENT, before: 40 }),
          writeParagraph('Facture {numero}', { bold: true, points: 16 }, { before: 22, after: 8 }),
          makeParticulars(),
          writeParagraph('', {}, { after: 6 }),
          makeLines(),
          writeParagraph('{texte_paiement}', {}, { before: 16 }),
          writeParagraph('{note_tva}', { points: 8, color: MUTED }, { before: 8 }),
        ],
      },
    ],
  });
  return fixPackage(await Packer.toBuffer(document));
}

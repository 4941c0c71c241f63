/** Which tags a template asks for. */
import { readTemplateTags } from '../../../src/documents/template/read-template-tags';
import { makeDocx } from '../../builders/docx-files';

describe('readTemplateTags', () => {
  it('lists the tags of body, header and footer once, and those of each loop apart', async () => {
    const docx = await makeDocx({
      body: [
        '{numero} { date } {numero}',
        '{#eleves}{nom}{#lignes}{montant}{/lignes}{/eleves}',
        '{#eleves}{classe}{/eleves}',
      ],
      table: [['{#rappels}{rang}', '{frais}{/rappels}']],
      header: '{ecole}',
      footer: '{iban}',
    });
    const { tags, loops } = readTemplateTags(docx);
    expect([...tags].sort()).toEqual(['date', 'ecole', 'iban', 'numero']);
    expect(loops).toEqual({ eleves: ['nom', 'classe'], lignes: ['montant'], rappels: ['rang', 'frais'] });
  });

  it('finds none in a text without tags', async () => {
    expect(readTemplateTags(await makeDocx({ body: ['Bonjour'] }))).toEqual({ tags: [], loops: {} });
  });

  it('refuses a broken template and names the tag', async () => {
    const docx = await makeDocx({ body: ['{numero'] });
    expect(() => readTemplateTags(docx)).toThrow('{numero} unclosed');
  });
});

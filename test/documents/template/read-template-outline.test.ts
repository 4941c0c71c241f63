/** The outline of a template: its tags as they are nested, and its wording. */
import { readTemplateOutline } from '../../../src/documents/template/read-template-outline';
import { makeDocx } from '../../builders/docx-files';

const BODY = [
  'Bonjour {nom} & Cie',
  '{#fr}à {ville} : {#enfants}{ prenom } {/enfants}{/fr}{^si_credit}rien{/si_credit}',
];

describe('the outline', () => {
  it('nests tags as the loops do, headers included', async () => {
    const { nodes } = readTemplateOutline(await makeDocx({ body: BODY, header: '{ecole_nom}' }));
    expect(nodes).toContainEqual({ tag: 'ecole_nom' });
    expect(nodes).toContainEqual({ tag: 'nom' });
    expect(nodes).toContainEqual({
      loop: 'fr',
      isInverted: false,
      nodes: [{ tag: 'ville' }, { loop: 'enfants', isInverted: false, nodes: [{ tag: 'prenom' }] }],
    });
    expect(nodes).toContainEqual({ loop: 'si_credit', isInverted: true, nodes: [] });
    expect(nodes).toHaveLength(4);
  });

  it('holds the wording with its tags, without what is not printed', async () => {
    const { text } = readTemplateOutline(await makeDocx({ body: BODY }));
    expect(text).toBe('Bonjour {nom} &amp; Cie{#fr}à {ville} : {#enfants}{prenom} {/}{/}{^si_credit}rien{/}');
  });

  it('has another text once a word has changed', async () => {
    const [one, other] = await Promise.all([makeDocx({ body: ['Lundi'] }), makeDocx({ body: ['Mardi'] })]);
    expect(readTemplateOutline(one).text).not.toBe(readTemplateOutline(other).text);
  });

  it('is refused for a broken tag and for what is no .docx', async () => {
    const broken = await makeDocx({ body: ['{#fr}sans fin'] });
    expect(() => readTemplateOutline(broken)).toThrow('{fr} unclosed');
    expect(() => readTemplateOutline(new Uint8Array([1, 2, 3]))).toThrow('Template refused');
  });
});

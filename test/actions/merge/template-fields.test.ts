/** A letter against the fields that exist, and what would stay empty. */
import { emptyFields, languagesOf, tellsOfChildren, unknownTags } from '../../../src/actions/merge/template-fields';
import type { TemplateNode } from '../../../src/documents/template/read-template-outline';
import { describeIssue } from '../../../src/messages/issues';

const tag = (name: string): TemplateNode => ({ tag: name });
const loop = (name: string, ...nodes: TemplateNode[]): TemplateNode => ({ loop: name, isInverted: false, nodes });
const unless = (name: string, ...nodes: TemplateNode[]): TemplateNode => ({ loop: name, isInverted: true, nodes });

const issuesOf = (nodes: readonly TemplateNode[], per: 'family' | 'pupil' = 'family'): string[] =>
  unknownTags('Rentrée', nodes, per).map(({ code, data }) => `${code} ${String(data?.tag)}`);

describe('unknown tags', () => {
  it.each<[string, readonly TemplateNode[], 'family' | 'pupil', readonly string[]]>([
    [
      'none in a sound letter',
      [tag('famille'), loop('fr', loop('enfants', tag('prenom'), tag('ville')))],
      'family',
      [],
    ],
    ['a field that does not exist', [tag('prix')], 'family', ['merge-tag-unknown prix']],
    ['each once', [tag('prix'), loop('de', tag('prix'))], 'family', ['merge-tag-unknown prix']],
    [
      'a field of every object',
      [tag('constructor'), tag('toString')],
      'family',
      ['merge-tag-unknown constructor', 'merge-tag-unknown toString'],
    ],
    ['a loop that does not exist', [loop('lignes')], 'family', ['merge-tag-unknown #lignes']],
    ['a field as a loop', [loop('famille')], 'family', ['merge-tag-unknown #famille']],
    ['a loop as a field', [tag('enfants')], 'family', ['merge-tag-unknown enfants']],
    ['a child’s field outside the loop', [tag('prenom')], 'family', ['merge-tag-child prenom']],
    ['the same in a letter per pupil', [tag('prenom')], 'pupil', []],
    [
      'a child’s field where there is no child',
      [unless('enfants', tag('prenom'))],
      'family',
      ['merge-tag-child prenom'],
    ],
    ['an invoice’s field outside its loop', [tag('facture')], 'family', ['merge-tag-unknown facture']],
    ['a condition', [loop('si_en_retard', tag('en_retard')), unless('si_credit', tag('solde'))], 'family', []],
  ])('%s', (_, nodes, per, issues) => {
    expect(issuesOf(nodes, per)).toEqual(issues);
  });

  it('are told in French with the fields that there are', () => {
    const [issue] = unknownTags('Rentrée', [tag('prix')], 'family');
    const sentence = issue === undefined ? '' : describeIssue(issue);
    expect(sentence).toContain('Lettre « Rentrée » : le champ {prix} est inconnu');
    expect(sentence).toContain('salutation');
    expect(sentence).toContain('{#enfants} eleve, prenom');
  });
});

describe('empty fields', () => {
  const FIELDS = {
    famille: 'Ader',
    classe: '',
    ecole_contact: ' ',
    enfants: [
      { prenom: 'Ada', classe: 'CP' },
      { prenom: 'Léo', classe: '' },
    ],
    fr: true,
    de: false,
  };

  it.each<[string, readonly TemplateNode[], readonly string[]]>([
    ['none where all is filled', [tag('famille')], []],
    ['a field that is empty', [tag('famille'), tag('classe')], ['classe']],
    ['not the one that may be', [tag('ecole_contact')], []],
    ['one of a child', [loop('enfants', tag('prenom'), tag('classe'))], ['classe']],
    ['the child’s before the letter’s', [loop('enfants', tag('prenom'))], []],
    ['in the family’s language', [loop('fr', tag('classe'))], ['classe']],
    ['not in another language', [loop('de', tag('classe'))], []],
    ['where the other language is not printed', [unless('de', tag('classe'))], ['classe']],
    ['not where it is printed', [unless('fr', tag('classe'))], []],
    ['not instead of children who are there', [unless('enfants', tag('classe'))], []],
  ])('%s', (_, nodes, empty) => {
    expect(emptyFields(nodes, FIELDS)).toEqual(empty);
  });
});

it('finds the languages of a letter, and whether it tells of children', () => {
  const nodes = [tag('famille'), loop('de', tag('ville')), loop('si_credit', loop('fr'))];
  expect(languagesOf(nodes)).toEqual(['fr', 'de']);
  expect(languagesOf([tag('famille')])).toEqual([]);
  expect(tellsOfChildren(nodes)).toBe(false);
  expect(tellsOfChildren([...nodes, loop('fr', tag('noms_enfants'))])).toBe(true);
  expect(tellsOfChildren([loop('de', loop('enfants'))])).toBe(true);
});

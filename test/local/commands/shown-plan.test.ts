/** A plan on the command line: every line, every warning, and for each decision its identifier and its choices. */
import type { Plan } from '../../../local/commands/actions-client';
import { describeFields, showPlan } from '../../../local/commands/shown-plan';
import { recordTerminal } from './terminal';

const plan: Plan = {
  ...{ ok: true, lines: ['1 rappel.'], warnings: ['Attention.'], options: [], isNothingToDo: false, fingerprint: 'f' },
  items: [
    {
      ...{ id: '2022-0001', caption: 'Ader, CHF 10.00', value: 'envoyer' },
      choices: [
        { value: 'envoyer', label: 'Envoyer' },
        { value: 'exclure', label: 'Laisser de côté' },
      ],
    },
  ],
};
const shown = (input: object, some: Plan = plan): string[] => {
  const terminal = recordTerminal();
  showPlan(some, input, terminal);
  return terminal.lines;
};

describe('a plan', () => {
  it('shows each decision with its preset and how to choose otherwise', () => {
    expect(shown({})).toEqual([
      '1 rappel.',
      'À savoir :',
      '- Attention.',
      'À décider (--input \'{"choix":{"…":"…"}}\') :',
      '- [2022-0001] Ader, CHF 10.00 → Envoyer (autres choix : exclure = Laisser de côté)',
    ]);
  });

  it('shows what was chosen in the place of the preset; an unknown choice counts for nothing', () => {
    const last = (input: object): string => shown(input).pop() ?? '';
    expect(last({ choix: { '2022-0001': 'exclure' } })).toContain('→ Laisser de côté (autres choix : envoyer =');
    expect(last({ choix: { '2022-0001': 'ailleurs' } })).toContain('→ Envoyer');
    expect(last({ choix: 'exclure' })).toContain('→ Envoyer');
  });

  it('offers no choice without a word, which stands for « to be decided »', () => {
    const choices = [
      { value: '', label: 'à décider' },
      { value: 'meme', label: 'le même' },
    ];
    const items = [{ id: 'E1', caption: 'Ada', value: '', choices }];
    const line = (input: object) => shown(input, { ...plan, items }).pop();
    expect(line({ choix: { E1: 'meme' } })).toBe('- [E1] Ada → le même');
    expect(line({})).toBe('- [E1] Ada → à décider (autres choix : meme = le même)');
  });

  it('lists the likely choices only, not every family of the school', () => {
    const families = Array.from({ length: 500 }, (_, index) => {
      return { value: `F${index}`, label: `Famille ${index}`, isFamily: true };
    });
    const choices = [
      { value: 'ignorer', label: 'Ne pas comptabiliser' },
      { value: '2022-0001', label: 'Facture 2022-0001' },
      ...families,
    ];
    const items = [{ id: 'CAMT-E1', caption: 'CHF 10.00.', value: 'ignorer', choices }];
    const line = (input: object) => shown(input, { ...plan, items }).pop();
    expect(line({})).toBe(
      '- [CAMT-E1] CHF 10.00. → Ne pas comptabiliser (autres choix : 2022-0001 = Facture 2022-0001 ; ou une famille, par son identifiant)',
    );
    expect(line({ choix: { 'CAMT-E1': 'F7' } })).toContain('→ Famille 7 (autres choix : ignorer = ');
  });

  it('has no heading for what it does not hold', () => {
    expect(shown({}, { ...plan, warnings: [], items: [] })).toEqual(['1 rappel.']);
  });
});

describe('what an action still asks for', () => {
  const many = Array.from({ length: 20 }, (_, index) => ({ value: `F${index}`, label: `Famille ${index}` }));

  it('is listed with its name, what it means and its first choices', () => {
    expect(
      describeFields(
        [
          { name: 'famille', label: 'Famille', kind: 'choice', choices: many, isRequired: true },
          { name: 'date', label: 'Date de valeur', kind: 'date' },
        ],
        {},
      ),
    ).toEqual([
      'Indications possibles (--input) :',
      '- famille (Famille, obligatoire) : F0, F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, …',
      '- date (Date de valeur)',
    ]);
  });

  it('is nothing where all of it was given', () => {
    expect(describeFields([{ name: 'date', label: 'Date', kind: 'date' }], { date: '2022-06-15' })).toEqual([]);
  });
});

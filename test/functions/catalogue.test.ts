/** The catalogue as a whole: names, parameters in order, French help; no function reaches outside its arguments. */
import fc from 'fast-check';
import { CATALOGUE, findFunction } from '../../src/functions/catalogue';
import { sampleWorkbook } from '../builders/school-year-2022';

const SIGNATURES: Readonly<Record<string, string>> = {
  ECOLAGE: 'categorie; tarif; rang; annee; [tarifs]',
  ECOLAGE_DU: 'categorie; tarif; rang; arrivee; [depart]; type; annee; [tarifs]; [calendrier]',
  ECOLAGE_DETAIL: 'categorie; tarif; rang; arrivee; [depart]; type; annee; [tarifs]; [calendrier]',
  REDUCTION_FRATRIE: 'rang; tarif; annee; [tarifs]',
  CRECHE_MENSUALITE: 'jours; rang; annee; [tarifs]',
  CRECHE_DU: 'jours; rang; debut; [fin]; annee; [tarifs]',
  FIN_PREAVIS: 'recu',
  FRAIS_RETARD: 'minutes; annee; [tarifs]',
  FRAIS_RAPPEL: 'rang_facture; rang_annee; annee; [tarifs]; [regle]',
  SOLDE: 'famille; ecritures; [date]',
  NIVEAU: 'naissance; annee',
  SCOLARITE_OBLIGATOIRE: 'naissance; date; pays',
  ANNEE_SCOLAIRE: 'date',
  PERIODE_SCOLAIRE: 'date; [calendrier]',
  MINUTES_CLASSE: 'niveau; debut; fin; [calendrier]; [feries]',
  DEMI_JOURNEES: 'niveau; debut; fin; [calendrier]; [feries]',
  TAUX_PRESENCE: 'eleve; niveau; debut; fin; presences; [calendrier]; [feries]',
  MINUTES_MANQUEES: 'eleve; niveau; debut; fin; presences; [calendrier]; [feries]',
};

describe('the catalogue of custom functions', () => {
  it('holds every function once', () => {
    expect(CATALOGUE.map(({ name }) => name).sort()).toEqual(Object.keys(SIGNATURES).sort());
  });

  it.each(Object.entries(SIGNATURES))('%s takes (%s)', (name, signature) => {
    const parameters = findFunction(name)?.parameters ?? [];
    expect(parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join('; ')).toBe(signature);
  });

  it.each(CATALOGUE.map((entry) => [entry.name, entry] as const))('%s has its help in French', (name, entry) => {
    expect(entry.example).toMatch(new RegExp(`^=${name}\\(.*\\)$`));
    expect(entry.example).not.toMatch(/,\S/);
    for (const text of [entry.summary, entry.result, ...entry.parameters.map((one) => one.description)]) {
      expect(text).toMatch(/^[A-ZÀ-Ý«].*\.$|^[A-ZÀ-Ý«].*…$/);
      expect(text).not.toContain('*/');
    }
  });

  it.each(CATALOGUE.map((entry) => [entry.name, entry] as const))(
    '%s called with nothing says what is empty',
    (_, entry) => {
      expect(() => entry.run([], { values: () => undefined })).toThrow(/l’argument « [a-z_]+ » est vide/);
    },
  );

  it.each(CATALOGUE.map((entry) => [entry.name, entry] as const))('%s names a bad argument', (_, entry) => {
    const bad = entry.parameters.map(() => ({}));
    expect(() => entry.run(bad, { values: () => undefined })).toThrow(/l?’?argument « [a-z_]+ » /);
  });

  it('answers anything with a value or a French sentence', () => {
    const cell = fc.oneof(
      fc.constantFrom<unknown>('', null, undefined, 0, 1, 2.5, -1, true, {}, Number.NaN, 'constructor', '__proto__'),
      fc.constantFrom<unknown>('2022-23', '2023-24', 'Élémentaire', 'Normal', 'Corporate', 'Première', 'CP', 'Suisse'),
      fc.constantFrom<unknown>('2022-09-01', '2023-02-29', new Date(2023, 2, 10), new Date(Number.NaN), '1900-01-01'),
    );
    const argument = fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 2 }), { maxLength: 3 }));
    const isProper = (value: unknown) => value !== undefined && !Number.isNaN(value) && value !== null;
    fc.assert(
      fc.property(fc.constantFrom(...CATALOGUE), fc.array(argument, { maxLength: 9 }), (entry, args) => {
        let result: unknown;
        try {
          result = entry.run(args, sampleWorkbook());
        } catch (error) {
          result = (error as Error).message;
          expect(result).toMatch(/(argument|Onglet|rang|plage|jours|minutes|école|crèche|tarif|année|période|classe) /);
        }
        const cells = Array.isArray(result) ? result.flat() : [result];
        expect(cells.every(isProper)).toBe(true);
        expect(cells.join()).not.toMatch(/undefined|Cannot|is not a/);
      }),
      { numRuns: 600 },
    );
  });

  it('knows no function of another name', () => {
    expect(findFunction('SOMME')).toBeUndefined();
  });
});

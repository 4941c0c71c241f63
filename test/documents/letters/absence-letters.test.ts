/** The fields of letters and draft reports on absences, in French and German. */
import { reportFields } from '../../../src/documents/letters/absence-report';
import { LETTERHEAD_FIELDS } from '../../../src/documents/letters/letter-form';
import { ABSENCE_LETTERS, REPORT_CONTENT } from '../../builders/absence-letters';

const [justification, french, german] = ABSENCE_LETTERS.map(({ fields }) => fields);

describe.each(ABSENCE_LETTERS)('the fields of $kind', ({ form, fields }) => {
  it('are at least those that its form offers, loops included', () => {
    const offered = [...Object.keys(LETTERHEAD_FIELDS), ...Object.keys(form.fields), ...Object.keys(form.loops)];
    expect(offered.filter((name) => !Object.keys(fields).includes(name))).toEqual([]);
    for (const [loop, inside] of Object.entries(form.loops)) {
      const records = fields[loop] as readonly Record<string, unknown>[];
      for (const record of records) expect(Object.keys(record).sort()).toEqual(Object.keys(inside).sort());
    }
  });
});

describe('the letter', () => {
  it('tells one day with both half-days as such', () => {
    expect(justification).toMatchObject({
      nombre: '2 demi-journées',
      periode: 'le 5 septembre 2022 (matin et après-midi)',
      annonce: 'maladie, annoncée par la mère le 05.09.2022',
    });
  });
});

describe('the draft report', () => {
  it('says in each language what each row of the log counts as', () => {
    const wordsOf = (fields: Readonly<Record<string, unknown>> | undefined) =>
      (fields?.lignes as { constat: string }[]).map(({ constat }) => constat);
    expect(wordsOf(french)).toEqual([
      'Absence injustifiée',
      'Absence autorisée',
      'Retard',
      'Départ anticipé',
      'Retard',
    ]);
    expect(wordsOf(german)).toEqual([
      'unentschuldigt abwesend',
      'bewilligt abwesend',
      'verspätet',
      'vorzeitig weggegangen',
      'verspätet',
    ]);
  });

  it('sums the minutes of late arrivals alone', () => {
    expect([french?.minutes_retard, german?.minutes_retard]).toEqual(['25', '25']);
  });

  it('agrees with one and with several', () => {
    expect((french?.franchissements as { seuil: string }[]).map(({ seuil }) => seuil)).toEqual([
      '1 demi-journée injustifiée sur 30 jours de classe',
      '5 arrivées tardives sur 30 jours de classe',
    ]);
    expect((german?.franchissements as { seuil: string }[]).map(({ seuil }) => seuil)).toEqual([
      '1 unentschuldigter Halbtag innert 30 Schultagen',
      '5 Verspätungen innert 30 Schultagen',
    ]);
  });

  it('writes German dates as dd.mm.yyyy and no ß', () => {
    const { date_longue, ...rest } = german ?? {};
    expect(date_longue).toBeDefined();
    expect(JSON.stringify(rest)).not.toMatch(/\d{4}-\d{2}-\d{2}|ß/);
    expect(german).toMatchObject({ date: '31.07.2022', naissance: '05.05.2014' });
  });

  it('tells letters that went by post, requests without a decision, and what there is nothing of', () => {
    expect(french).toMatchObject({ classe: '–', representants: '–', lettres_nombre: '2', conges_nombre: '1' });
    expect((french?.lettres as { etat: string }[]).map(({ etat }) => etat)).toEqual(['envoyée', 'par la poste']);
    expect((german?.conges as { decision: string }[]).map(({ decision }) => decision)).toEqual(['hängig']);
  });

  it('names no illness in either language', () => {
    const [row] = REPORT_CONTENT.rows;
    const rows = row === undefined ? [] : [{ ...row, motive: 'grippe' }];
    const leaves = REPORT_CONTENT.leaves.map((leave) => ({ ...leave, motive: 'suites d’une otite' }));
    const motivesOf = (language: 'fr' | 'de') => {
      const fields = reportFields({ ...REPORT_CONTENT, rows, leaves }, language);
      return [fields.lignes, fields.conges].flatMap((lines) =>
        (lines as { motif: string }[]).map(({ motif }) => motif),
      );
    };
    expect([motivesOf('fr'), motivesOf('de')]).toEqual([
      ['maladie', 'maladie'],
      ['Krankheit', 'Krankheit'],
    ]);
  });
});

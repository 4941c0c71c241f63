/** Tuition functions over ranges, with good and bad tables. */
import { call } from '../../builders/call-function';
import { calendarValues, cellDate, sampleWorkbook, tariffValues, workbookOf } from '../../builders/school-year-2022';

const Y = '2022-23';
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

describe('ranges', () => {
  it('gives one result a row, blank rows blank, a bad row its sentence', () => {
    const result = call('ECOLAGE_DU', [
      column('Élémentaire', '', 'Ski', '6e', 'Élémentaire', 'Crèche'),
      column('Normal', '', 'Normal', 'Corporate', 'Normal', 'Normal'),
      column(2, '', 1, 3, 0, 1),
      column(cellDate('2022-10-31'), '', '2022-09-01', '2022-09-01', '2022-09-01', '2022-09-01'),
      column('', '', '', '2022-11-07', '', ''),
      column('Première', '', 'Première', 'Réinscription', 'Première', 'Première'),
      Y,
    ]);
    expect(result).toEqual([
      [6723],
      [''],
      [
        expect.stringMatching(
          /^argument « categorie » : « Ski » n’est pas un choix permis \(Crèche, Maternelle Petits/,
        ),
      ],
      [7520],
      [expect.stringMatching(/^le rang « 0 » doit être/)],
      [expect.stringMatching(/^la crèche n’a pas d’écolage annuel/)],
    ]);
  });

  it('says all that is wrong with a row', () => {
    const [[cell]] = call('ECOLAGE', [column('Ski', ''), 'Gratuit', 'un', Y]) as [[string]];
    expect(cell.split('\n')).toEqual([
      expect.stringMatching(/^argument « categorie »/),
      expect.stringMatching(/^argument « tarif » : « Gratuit »/),
      'argument « rang » : « un » n’est pas un nombre.',
    ]);
  });

  it('reads each tab once, and none when all rows are blank', () => {
    const read: string[] = [];
    const { values } = sampleWorkbook();
    const workbook = {
      values(tab: string) {
        read.push(tab);
        return values(tab);
      },
    };
    const row = ['Normal', 1, '2022-09-01', '', 'Première', Y];
    expect(call('ECOLAGE_DU', [column('6e', 'Élémentaire', ''), ...row], workbook)).toEqual([[10600], [8300], ['']]);
    expect(read.sort()).toEqual(['Calendrier', 'Tarifs']);
    expect(call('ECOLAGE_DU', [column('', ''), ...row], workbook)).toEqual([[''], ['']]);
    expect(read).toHaveLength(2);
  });
});

describe('a table that is not as it should be', () => {
  const tuition = (tariffs: unknown, year = Y, category = 'Élémentaire') =>
    call('ECOLAGE', [category, 'Normal', 2, year, tariffs]);

  it('names the tariffs that are missing, never falls back on another year', () => {
    expect(() => tuition(tariffValues(), '2023-24')).toThrow(
      'Onglet « Tarifs » : il manque le tarif « Élémentaire » Normal pour 2023-24. Ajoutez sa ligne dans l’onglet Tarifs.\n' +
        'Onglet « Tarifs » : il manque le tarif « Réduction fratrie » jours ou rang 2 pour 2023-24. Ajoutez sa ligne dans l’onglet Tarifs.',
    );
  });

  it('is not hurt by a bad row of another year, category or rank', () => {
    const values = tariffValues();
    values.push(
      ['2023-24', 'Élémentaire', 'Normal', '', 'à fixer', 'CHF/an', ''],
      ['20234', 'Élémentaire', 'Normal', '', 8400, 'CHF/an', ''],
      [Y, 'Ski', 'Normal', '', 8400, 'CHF/an', ''],
      [Y, 'Crèche', 'Corporate', 1, 900, 'CHF/mois', cellDate('2022-03-01')],
    );
    expect(tuition(values)).toBe(7470);
    expect(() => tuition(values, '2023-24')).toThrow(/ligne 31, colonne « Montant » : « à fixer »/);
    expect(call('CRECHE_MENSUALITE', [1, 1, Y, values])).toBe(573);
  });

  it('names the bad row that may be the tariff sought', () => {
    const values = tariffValues();
    const found = values.findIndex((row) => row[1] === 'Élémentaire' && row[2] === 'Normal');
    values[found] = [Y, 'Elementaire !', 'Normal', '', 8300, 'CHF/an', cellDate('2022-03-01')];
    expect(() => tuition(values)).toThrow(
      /il manque le tarif « Élémentaire » Normal[^]*ligne 8, colonne « Catégorie »/,
    );
    expect(tuition(values, Y, '6e')).toBe(9540);
  });

  it('never uses a row of which another says otherwise', () => {
    const values = tariffValues();
    values.push([Y, 'Élémentaire', 'Normal', '', 8400, 'CHF/an', cellDate('2022-03-01')]);
    expect(() => tuition(values)).toThrow(/figure déjà à la ligne 8/);
    values.pop();
    values.push([Y, 'Élémentaire', 'Normal', '', '?', 'CHF/an', cellDate('2022-03-01')]);
    expect(() => tuition(values)).toThrow(/ligne 31, colonne « Montant »/);
  });

  it('refuses tariffs announced less than three months before 1 September (R-2.7)', () => {
    expect(tuition(tariffValues(Y, '2022-06-01'))).toBe(7470);
    expect(() => tuition(tariffValues(Y, '2022-06-02'))).toThrow(/annoncé le 02\.06\.2022.*le 01\.06\.2022/);
  });

  it('finds columns in any order, and names a missing one', () => {
    const turned = tariffValues().map((row) => ['x', ...[...row].reverse()]);
    expect(tuition([['Remarque', ...(turned[0] ?? []).slice(1)], ...turned.slice(1)])).toBe(7470);
    const renamed = tariffValues();
    renamed[0] = ['Année', 'Catégorie', 'Tarif', 'Jours', 'Montant', 'Unité', 'Annoncé le'];
    expect(() => tuition(renamed)).toThrow(/colonne « Jours ou rang » : cette colonne manque[^]*« Jours »/);
    expect(() => tuition([])).toThrow(/colonne « Année » : cette colonne manque/);
  });

  it('says that a table must be a range, and which tab the workbook lacks', () => {
    expect(() => tuition('Tarifs!A:G')).toThrow(/« tarifs » doit être la plage d’un onglet/);
    expect(() => call('ECOLAGE', ['6e', 'Normal', 1, Y], workbookOf({}))).toThrow(
      /Onglet « Tarifs » : cet onglet manque/,
    );
    expect(call('ECOLAGE', [column('6e', ''), 'Normal', 1, Y], workbookOf({}))).toEqual([
      [expect.stringMatching(/manque/)],
      [''],
    ]);
  });
});

describe('the calendar', () => {
  const due = (calendar: unknown, year = Y) =>
    call('ECOLAGE_DU', ['Élémentaire', 'Normal', 1, '2022-10-03', '', 'Première', year, tariffValues(year), calendar]);

  it('is not hurt by a bad row of another year', () => {
    const values = calendarValues('Nombre de mois');
    values.push(['2023-24', 'septembre']);
    expect(due(values)).toBe(7470);
    const args = ['Élémentaire', 'Normal', 1, '2023-10-03', '', 'Première', '2023-24', tariffValues('2023-24'), values];
    expect(() => call('ECOLAGE_DU', args)).toThrow(/« Calendrier », ligne 3, colonne « Rentrée » : « septembre »/);
  });

  it('names the year that it lacks, and a year that stands twice', () => {
    expect(() => due([calendarValues()[0]])).toThrow('il manque la ligne de l’année 2022-23 dans l’onglet Calendrier.');
    const [headers, row] = calendarValues();
    expect(() => due([headers, row, row])).toThrow(
      /ligne 3, colonne « Année » : l’année 2022-23 figure déjà à la ligne 2/,
    );
  });

  it('refuses dates out of order or of another year', () => {
    const swapped = calendarValues();
    const row = swapped[1] ?? [];
    [row[3], row[5]] = [row[5] ?? '', row[3] ?? ''];
    expect(() => due(swapped)).toThrow(
      /colonne « Noël retour » : cette date doit suivre celle de la colonne « Toussaint retour »/,
    );
    const other = calendarValues();
    other[1] = ['2022-23', cellDate('2023-09-01'), ...(other[1] ?? []).slice(2)];
    expect(() => due(other)).toThrow(/colonne « Rentrée » : cette date ne tombe pas dans l’année scolaire 2022-23/);
  });

  it('counts the tuition months that it says (D-2.9)', () => {
    const values = calendarValues();
    values[1] = (values[1] ?? []).map((cell, index) => (index === 12 ? 12 : cell));
    // 11 of 12 months: 8300 × 11/12 = 7608.333…
    expect(due(values)).toBe(7608.35);
  });
});

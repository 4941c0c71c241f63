/** What a person decides on the plan of a reminder run, over the built add-on. */
import {
  addOverdue,
  addPayment,
  feesBooked,
  openReminders,
  overdueSchool,
  planProblems,
  planReminders,
  planText,
  recordsOf,
  reminderRows,
  remindersLeft,
  sendReminders,
} from '../builders/reminder-school';
import { copySchool, prepareBundle, type School } from '../builders/small-school';

let original: School;
let school: School;

beforeAll(async () => {
  await prepareBundle('light');
  original = overdueSchool();
}, 120_000);

beforeEach(() => {
  school = copySchool(original);
});

describe('a person’s choices', () => {
  it.each([
    [
      'by number',
      { exclure: ['2022-0002'], dispenser: { '2022-0001': 'Hospitalisation' }, retenir: { '2022-0003': 'Litige' } },
    ],
    [
      'on the plan’s lines',
      {
        choix: { '2022-0002': 'exclure', '2022-0001': 'dispenser', '2022-0003': 'retenir' },
        motifs: { '2022-0001': 'Hospitalisation', '2022-0003': 'Litige' },
      },
    ],
  ])('leave out, waive and hold, %s', (_, input) => {
    expect(sendReminders(openReminders(school), input)).toMatchObject({ ok: true, remaining: 0 });
    expect(reminderRows(school).slice(4)).toEqual([
      'R-2022-0001-2 2/2 0 Envoyé',
      // The excluded one takes no rank: the 2nd of the year.
      'R-2022-0004-2 2/2 20 Envoyé',
      'R-2022-0003-3-retenu 3/1 0 Retenu',
    ]);
    expect(feesBooked(school)).toEqual(['2022-0001 0', '2022-0004 20']);
    const waived = recordsOf(school, 'Écritures').find(({ Clé }) => Clé === 'reminder|2022-0001|2');
    expect(waived).toMatchObject({ Détail: 'Dispensé de frais : Hospitalisation' });
    expect(recordsOf(school, 'Journal').map((row) => [row.Quoi, row.Ligne, row.Avant, row.Après])).toEqual([
      ['Frais de rappel dispensés', '2022-0001', 'CHF 20.00', 'Hospitalisation'],
      ['Rappel retenu', '2022-0003', '', 'Litige'],
    ]);
    expect(planText(school)).toContain('2022-0003 : retenue, pas de rappel.');
  });

  it('hold until a day', () => {
    sendReminders(openReminders(school), {
      retenir: { '2022-0003': { motif: 'Délai accordé', jusque: '31.10.2022' } },
    });
    expect(planText(school)).toContain('2022-0003 : retenue jusqu’au 31.10.2022');
    const later = planReminders(openReminders(school, { today: '2022-11-01' }));
    expect(later.ok && later.lines.join('\n')).toContain('2022-0003, Essai 03');
  });

  it('hold an invoice before it is due', () => {
    addOverdue(school, { id: '2022-0005', family: 'F01', dueOn: '2022-10-20' });
    const input = { retenir: { '2022-0005': 'Paiement échelonné jusqu’au 30.11.2022' } };
    expect(planText(school, input)).toContain('2022-0005 : retenue jusqu’au 30.11.2022');
    sendReminders(openReminders(school), input);
    expect(reminderRows(school)).toContain('R-2022-0005-1-retenu 1/1 0 Retenu');
    const later = planReminders(openReminders(school, { today: '2022-11-30' }));
    expect(later.ok && later.lines.join('\n')).not.toContain('2022-0005, Essai 01');
  });

  it('are refused without a reason, for unknown invoices, dates and families, all at once', () => {
    const input = {
      dispenser: { '2022-0001': '  ' },
      retenir: { '2022-0003': { motif: 'x', jusque: 'bientôt' }, '2022-0004': { motif: 'x', jusque: '2022-10-20' } },
      exclure: ['2022-9999'],
    };
    const before = remindersLeft(school);
    expect(planProblems(school, input)).toHaveLength(4);
    expect(planProblems(school, input).join('\n')).toMatch(/2022-0001.*motif[\s\S]*« 2022-9999 » n’existe pas/);
    expect(planProblems(school, { acces: ['F01'] }).join()).toContain('« F01 »');
    expect(remindersLeft(school)).toEqual(before);
  });

  it('that have no effect are told', () => {
    addPayment(school, '2022-0001', 'F01', 1000);
    expect(planText(school, { exclure: ['2022-0001'] })).toContain('2022-0001 : pas de rappel à envoyer ce jour');
  });

  it('a fourth reminder only on demand', () => {
    addOverdue(school, {
      id: '2022-0005',
      family: 'F01',
      dueOn: '2022-08-01',
      reminders: ['2022-09-01', '2022-09-11', '2022-09-21'],
    });
    expect(planText(school)).toContain(
      '2022-0005 : 3 rappels envoyés, toujours impayée ; un 4e seulement si vous le demandez.',
    );
    sendReminders(openReminders(school), { choix: { '2022-0005': 'quatrieme' } });
    expect(reminderRows(school)).toContain('R-2022-0005-4 4/6 50 Envoyé');
  });
});

describe('a reminder before which something has not left', () => {
  it('is planned by default, and plan and choice say what waits in Envois (D-3.2)', () => {
    sendReminders(openReminders(school));
    const plan = planReminders(openReminders(school, { today: '2022-10-31' }));
    if (!plan.ok) throw new Error(plan.problems.join());
    expect(plan.warnings).toContain(
      '2022-0002, Essai 02 : ce 2e rappel viendrait avant ce qui n’est pas encore parti (1er rappel, e-mail Prévu). Envoyez-le ou postez-le d’abord (« Envoyer les e-mails »), ou choisissez « Pas cette fois ».',
    );
    expect(plan.items?.find(({ id }) => id === '2022-0002')).toMatchObject({
      value: 'envoyer',
      caption: '2022-0002, Essai 02 : 2e rappel (pas encore parti : 1er rappel, e-mail Prévu)',
    });
    const excluded = planText(school, { exclure: ['2022-0002'] });
    expect(excluded).not.toContain('2022-0002, Essai 02 : ce');
  });

  it('notes in Envois what its document asks for, so that a payment since is seen when it is sent', () => {
    sendReminders(openReminders(school));
    // Of CHF 1000: levels 1, 2, 2 and 3 with their fees of 0, 20, 20 and 50.
    expect(recordsOf(school, 'Envois').map((row) => `${row.Clé} ${row.Détail}`)).toEqual([
      "rappel|2022-0002|1 document de CHF 1'000.00",
      "rappel|2022-0001|2 document de CHF 1'020.00",
      "rappel|2022-0004|2 document de CHF 1'020.00",
      "rappel|2022-0003|3 document de CHF 1'050.00",
    ]);
  });
});

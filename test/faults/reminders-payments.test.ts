/** A payment at any moment of a reminder run: the reminder is out with its fee, or cancelled without one (D-3.7). */
import { addPayment, openReminders, overdueSchool, recordsOf, sendReminders } from '../builders/reminder-school';
import { copySchool, prepareBundle, type School } from '../builders/small-school';

let school: School;
let calls = 0;

beforeAll(async () => {
  await prepareBundle('light');
  school = overdueSchool();
  const google = openReminders(copySchool(school));
  sendReminders(google);
  const apply = google.reports.find(({ handler }) => handler === 'apply');
  calls = Object.values(apply?.calls ?? {}).reduce((sum, count) => sum + count, 0);
}, 120_000);

describe('a payment that is booked while the run goes on (D-3.7)', () => {
  it('at any moment: either the reminder is out with its fee, or it is cancelled without one', () => {
    const seen = new Set<string>();
    for (let call = 1; call <= calls; call += 5) {
      const paid = copySchool(school);
      const google = openReminders(paid, {
        onStart: ({ handler, meter }) => {
          if (handler !== 'apply') return;
          // A payment is booked under the write lock: it waits while the run holds it.
          meter.onCall(call, () => {
            if (paid.state.locks.size < 2) addPayment(paid, '2022-0003', 'F03', 1000);
          });
        },
      });
      sendReminders(google);
      const row = recordsOf(paid, 'Rappels').find(({ Rappel }) => Rappel === 'R-2022-0003-3');
      const fees = recordsOf(paid, 'Écritures').filter(({ Clé }) => String(Clé).startsWith('reminder'));
      const sum = fees
        .filter(({ Facture }) => Facture === '2022-0003')
        .reduce((all, { Montant }) => all + Number(Montant), 0);
      const isQueued = recordsOf(paid, 'Envois').some(({ Clé }) => Clé === 'rappel|2022-0003|3');
      const state = row === undefined ? 'none' : String(row.Statut);
      seen.add(state);
      expect([state, sum, isQueued]).toEqual(state === 'Envoyé' ? ['Envoyé', 50, true] : [state, 0, false]);
    }
    expect(seen).toEqual(new Set(['none', 'Annulé', 'Envoyé']));
  }, 120_000);

  it('after the fee was booked and the run cut off: the fee is taken back', () => {
    let call = 1;
    let taken: unknown[] = [];
    for (; call <= calls && taken.length === 0; call += 3) {
      const cut = copySchool(school);
      const google = openReminders(cut, {
        onStart: ({ handler, meter }) => handler === 'apply' && meter.failAt(call, 'after', 'kill'),
      });
      try {
        sendReminders(google);
      } catch {
        // The planned end of the execution.
      }
      const isBooked = recordsOf(cut, 'Écritures').some(({ Clé }) => Clé === 'reminder|2022-0003|3');
      if (!isBooked) continue;
      addPayment(cut, '2022-0003', 'F03', 1000);
      sendReminders(openReminders(cut));
      taken = recordsOf(cut, 'Écritures').filter(({ Clé }) => Clé === 'reminder-waiver|2022-0003|3');
      expect(taken).toMatchObject([{ Nature: 'Remise', Montant: -50, Facture: '2022-0003' }]);
      expect(recordsOf(cut, 'Rappels').find(({ Rappel }) => Rappel === 'R-2022-0003-3')).toMatchObject({
        Statut: 'Annulé',
      });
    }
    expect(taken).toHaveLength(1);
  }, 120_000);
});

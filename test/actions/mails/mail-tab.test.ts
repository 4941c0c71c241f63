/** People sort the queue and take mails off it while mails leave: each row keeps its own status. */
import {
  addressOf,
  fireContinuations,
  invoiceOf,
  makeMailSchool,
  queueOf,
  runSending,
  setCell,
  statusesOf,
  timesMailed,
} from '../../builders/mail-school';
import { sheetOf } from '../../builders/small-school';

describe('rows that move while mails leave', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'keep their own status when the person sorts before write %i',
    (nth) => {
      const school = makeMailSchool(5);
      const { values } = sheetOf(school.workbook, 'Envois');
      const plan = (meter: { onCall(n: number, run: () => void): void; counts(): Record<string, number> }): void => {
        let sorted = false;
        for (let call = 1; call < 400; call++) {
          meter.onCall(call, () => {
            if (sorted || (meter.counts()['Range.setValues'] ?? 0) < nth) return;
            sorted = true;
            values.splice(1, 5, ...values.slice(1, 6).reverse());
          });
        }
      };
      runSending(school, {}, { plan });
      fireContinuations(school);
      const found = queueOf(school);
      expect(found.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4, 5].map((number) => `E-${invoiceOf(number)}`));
      for (const { id, status } of found) {
        const times = timesMailed(school)[addressOf(Number(id.slice(-4)))] ?? 0;
        expect([id, status, times]).toEqual([id, status === 'Envoyé' ? 'Envoyé' : 'Douteux', times]);
        expect(times).toBe(1);
      }
      expect(found.filter(({ status }) => status !== 'Envoyé')).toEqual([]);
    },
  );

  it('leave out a mail that the person took off meanwhile', () => {
    const school = makeMailSchool(3);
    const outcome = runSending(
      school,
      {},
      {
        plan: (meter) => {
          for (let call = 1; call < 200; call++) {
            meter.onCall(call, () => {
              if (meter.counts()['MailApp.sendEmail'] === 1) setCell(school, 'Envois', 4, 'Statut', 'Échec');
            });
          }
        },
      },
    );
    expect(statusesOf(school)).toEqual(['Envoyé', 'Envoyé', 'Échec']);
    expect(outcome).toMatchObject({
      remaining: 0,
      lines: ['2 e-mails envoyés.', expect.stringMatching(/^1 e-mail laissé de côté/)],
    });
  });
});

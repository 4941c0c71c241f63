/** One filled example of each family letter: its form, its fields, the text that a school starts from. */
import { DEREGISTRATION, FEES_CERTIFICATE, SCHOOL_CERTIFICATE } from '../../build/template/letters/certificates';
import { RECEIPT, STATEMENT } from '../../build/template/letters/statement';
import {
  certificateFields,
  DEREGISTRATION_FORM,
  SCHOOL_CERTIFICATE_FORM,
} from '../../src/documents/letters/certificate';
import { FEES_CERTIFICATE_FORM, feesCertificateFields } from '../../src/documents/letters/fees-certificate';
import type { Letterhead } from '../../src/documents/letters/letterhead';
import { RECEIPT_FORM, receiptFields } from '../../src/documents/letters/receipt';
import { STATEMENT_FORM, type StatementContent, statementFields } from '../../src/documents/letters/statement';
import { makeStatement } from '../../src/domain/ledger/statement';
import { asDate } from '../../src/domain/shared/local-date';
import { schoolYearStarting } from '../../src/domain/shared/school-year';
import { accountEntry, accountInvoice } from './family-account';

const address = { street: 'Rue du Rhin', number: '3', postcode: '4056', town: 'Bâle', country: 'CH' };

export const LETTERHEAD: Letterhead = {
  school: { address: { name: 'École d’essai', ...address }, iban: 'CH9300762011623852957', contact: 'a@essai.example' },
  date: asDate('2022-07-31'),
  addressee: { name: 'Ader', ...address },
  familyName: 'Ader',
};

export const HELP_NUMBERS = [{ name: 'Pro Juventute', number: '147' }];

/** 4'150.00 due on 15 July with 20.00 of reminder fees, 1'000.00 paid; 80.00 of an employer's, due on 31 July. */
export const STATEMENT_CONTENT: StatementContent = {
  letterhead: LETTERHEAD,
  statement: makeStatement(
    'F1',
    {
      invoices: [
        accountInvoice('2022-0001', 415_000),
        accountInvoice('2022-0002', 8_000, { dueOn: '2022-07-31', payerId: 'P1' }),
      ],
      entries: [
        accountEntry('tuition', 415_000, {
          invoice: '2022-0001',
          pupilId: 'E1',
          label: 'Écolage 2022-23, 1re tranche',
        }),
        accountEntry('damage', 8_000, { date: '2022-07-01', invoice: '2022-0002', payerId: 'P1', label: 'Vitre' }),
        accountEntry('payment', -100_000, { date: '2022-07-10', invoice: '2022-0001', label: 'Paiement' }),
        accountEntry('reminder', 2_000, { date: '2022-07-26', invoice: '2022-0001', label: 'Frais de rappel' }),
      ],
    },
    { from: asDate('2022-07-01'), until: asDate('2022-07-31') },
  ),
  referenceOf: () => undefined,
  pupilName: (id) => (id === 'E1' ? 'Ada Ader' : id),
  payerName: (id) => (id === undefined ? 'Famille Ader' : 'Employeur SA'),
  helpNumbers: HELP_NUMBERS,
};

const receipt = receiptFields({
  letterhead: LETTERHEAD,
  paymentId: 'B-77',
  receivedOn: asDate('2022-07-10'),
  amountCents: 120_000,
  message: 'merci',
  settled: [
    { subject: 'Facture 2022-0001', cents: 100_000 },
    { subject: 'Avance', cents: 20_000 },
  ],
});

const fees = feesCertificateFields({
  letterhead: LETTERHEAD,
  periodText: 'de l’année civile 2022',
  meaning: 'Paiements de l’année.',
  paid: {
    fees: [
      { pupilId: undefined, nature: 'reminder', group: 'other', payerId: undefined, cents: 2_000 },
      { pupilId: 'E2', nature: 'creche', group: 'care', payerId: undefined, cents: 108_600 },
      { pupilId: 'E1', nature: 'tuition', group: 'teaching', payerId: 'P1', cents: 415_000 },
    ],
    totalCents: 525_600,
    careCents: 108_600,
    unallocatedCents: 0,
  },
  pupilName: (id) => `Enfant ${id}`,
  payerName: STATEMENT_CONTENT.payerName,
});

const certificate = certificateFields({
  letterhead: LETTERHEAD,
  pupil: { id: 'E1', name: 'Ada Ader', birth: asDate('2014-05-05') },
  facts: {
    year: schoolYearStarting(2022),
    section: 'elementary',
    level: 'CE2',
    className: undefined,
    enteredOn: asDate('2020-09-01'),
    startsOn: asDate('2022-09-01'),
    leftOn: asDate('2022-12-16'),
  },
  helpNumbers: HELP_NUMBERS,
});

export const FAMILY_LETTERS = [
  { kind: 'statement', form: STATEMENT_FORM, fields: statementFields(STATEMENT_CONTENT), text: STATEMENT },
  { kind: 'receipt', form: RECEIPT_FORM, fields: receipt, text: RECEIPT },
  { kind: 'fees-certificate', form: FEES_CERTIFICATE_FORM, fields: fees, text: FEES_CERTIFICATE },
  { kind: 'school-certificate', form: SCHOOL_CERTIFICATE_FORM, fields: certificate, text: SCHOOL_CERTIFICATE },
  { kind: 'deregistration-certificate', form: DEREGISTRATION_FORM, fields: certificate, text: DEREGISTRATION },
] as const;

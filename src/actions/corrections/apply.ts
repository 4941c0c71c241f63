/** Applies a correction: one run at a time, numbers given under the lock, then documents and mails; and carries it on. */
import type { LetterKind } from '../../documents/letters/letter-form';
import type { BillingFacts } from '../../domain/invoicing/facts';
import { type Result, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { correctionOutcome } from '../../messages/corrections';
import type { ReadTabs } from '../../sheets/read-tabs';
import type { Settings } from '../../sheets/settings';
import { type OutcomeView, refused } from '../action';
import { openTemplates } from '../documents/templates';
import { INVOICES_CONTINUATION } from '../invoicing/finish';
import { gatherInvoicing } from '../invoicing/gather';
import { pendingDocuments } from '../invoicing/pending';
import { isBehind, statusChanges } from '../payments/statuses';
import { RETRY_MINUTES, SAFETY_MINUTES } from '../shared/continuation';
import { gatherTabs } from '../shared/gather';
import { runAlone, runInProgress } from '../shared/run-alone';
import { writePlanned } from '../shared/write-planned';
import { type DepartureWish, departureJob } from './departure-letter';
import { CORRECTIONS_CONTINUATION, finishCorrection } from './finish';
import { CORRECTION_TABLES, type CorrectionTables } from './tables';
import { addWish, keepWishes, readWishes, withoutWish } from './wishes';
import { type CorrectionWork, isEmptyWork, NO_WORK, rebuiltFrom } from './work';
import { writeCorrection } from './write';

/** A correction that was read, computed and shown. */
export interface PreparedCorrection {
  readonly tabs: Pick<ReadTabs<CorrectionTables>, 'rows' | 'values'>;
  readonly settings: Settings;
  readonly work: CorrectionWork;
  readonly fingerprint: string;
  /** Facts as they are once it is written, and the statement that goes with it. */
  readonly departure?: { readonly facts: BillingFacts; readonly wish: DepartureWish } | undefined;
}

/** Documents of further invoices are the invoice run's work, once this execution is over. */
const INVOICES_MINUTES = 2;

/**
 * @param kinds letters that may be made; none: the correction has no document
 * @param prepare reads and computes anew, under the lock
 */
export function applyCorrection(
  services: Services,
  kinds: readonly LetterKind[],
  fingerprint: string,
  prepare: () => Result<PreparedCorrection>,
): OutcomeView {
  return runAlone(services, () => apply(services, kinds, fingerprint, prepare));
}

function apply(
  services: Services,
  kinds: readonly LetterKind[],
  fingerprint: string,
  prepare: () => Result<PreparedCorrection>,
): OutcomeView {
  const { clock, triggers } = services;
  const started = clock.now();
  const templates = openTemplates(services, kinds);
  if (!templates.ok) return refused(templates.issues);
  const written = writePlanned(services, fingerprint, prepare, (prepared) => {
    const { tabs, work, settings, departure } = prepared;
    // The wish to go on stands before anything is written: an execution that is cut off is carried on all the same.
    if (kinds.length > 0) triggers.runLater(CORRECTIONS_CONTINUATION, SAFETY_MINUTES);
    if (hasInvoicesToPrint(tabs, work)) triggers.runLater(INVOICES_CONTINUATION, INVOICES_MINUTES);
    if (departure !== undefined) addWish(services, departure.wish);
    writeCorrection(services, tabs, work, settings.iban);
    return succeed(prepared);
  });
  if (!written.ok) return refused(written.issues);
  const { tabs, settings, work, departure } = written.value;
  const [notes, invoices] = [work.creditNotes, work.invoices].map((records) =>
    records.map(({ id, totalCents }) => ({ id, cents: Math.abs(totalCents) })),
  );
  const counts = { creditNotes: notes ?? [], invoices: invoices ?? [], made: 0, queued: 0, remaining: 0 };
  if (kinds.length === 0) {
    return { ok: true, lines: correctionOutcome({ ...counts, stoppedBy: undefined, detail: '' }), remaining: 0 };
  }
  const facts = departure && afterWriting(departure.facts, work);
  const rest = finish(services, { tabs, settings, work, facts, templates: templates.value, started });
  return { ok: true, lines: correctionOutcome({ ...counts, ...rest }), remaining: rest.remaining };
}

/** Also those of a run that was cut off before the trigger stood. */
function hasInvoicesToPrint({ rows }: PreparedCorrection['tabs'], { invoices, rebuilt }: CorrectionWork): boolean {
  const isNew = [...invoices, ...rebuilt].some(({ type }) => type === 'invoice');
  return isNew || pendingDocuments(rows.invoices, rows.entries).length > 0;
}

/** Carries on what a cut-off or stopped correction left: rows of credit notes, documents, mails. Called by a trigger. */
export function continueCorrections(services: Services): OutcomeView {
  const started = services.clock.now();
  // A half-typed row or a busy Drive must not end the work for good: it is tried again until it is done.
  services.triggers.runLater(CORRECTIONS_CONTINUATION, RETRY_MINUTES);
  return runAlone(services, () => {
    const hasWishes = readWishes(services).length > 0;
    const templates = openTemplates(services, hasWishes ? ['credit-note', 'departure'] : ['credit-note']);
    if (!templates.ok) return refused(templates.issues);
    const read = services.locks.withWriteLock(() => {
      const gathered = gatherLeft(services, hasWishes);
      if (!gathered.ok) return gathered;
      const { tabs, settings, work } = gathered.value;
      if (!isEmptyWork(work) || isBehind(statusChanges(tabs.rows))) {
        writeCorrection(services, tabs, work, settings.iban);
      }
      return gathered;
    });
    if (read === undefined) return runInProgress();
    if (!read.ok) return refused(read.issues);
    const rest = finish(services, { ...read.value, templates: templates.value, started });
    return {
      ok: true,
      lines: correctionOutcome({ creditNotes: [], invoices: [], ...rest }),
      remaining: rest.remaining,
    };
  });
}

type Left = Pick<PreparedCorrection, 'tabs' | 'settings' | 'work'> & { readonly facts: BillingFacts | undefined };

/** The facts are gathered only where a statement needs them. */
function gatherLeft(services: Services, hasWishes: boolean): Result<Left> {
  if (hasWishes) {
    const gathered = gatherInvoicing(services.workbook, { today: services.clock.today(), invoiceUnconfirmed: false });
    if (!gathered.ok) return gathered;
    const { tabs, settings, facts } = gathered.value;
    return {
      ok: true,
      value: { tabs, settings, facts, work: { ...NO_WORK, rebuilt: rebuiltFrom(tabs.rows, settings) } },
    };
  }
  const gathered = gatherTabs(services, CORRECTION_TABLES);
  if (!gathered.ok) return gathered;
  const { tabs, settings } = gathered.value;
  return {
    ok: true,
    value: { tabs, settings, facts: undefined, work: { ...NO_WORK, rebuilt: rebuiltFrom(tabs.rows, settings) } },
  };
}

function afterWriting(facts: BillingFacts, { entries, creditNotes, invoices }: CorrectionWork): BillingFacts {
  return {
    ...facts,
    entries: [...facts.entries, ...entries],
    invoices: [...facts.invoices, ...creditNotes, ...invoices],
  };
}

interface FinishInput extends Left {
  readonly templates: Parameters<typeof finishCorrection>[2];
  readonly started: number;
}

function finish(services: Services, { tabs, settings, work, facts, templates, started }: FinishInput) {
  const rows = {
    ...tabs.rows,
    entries: [...tabs.rows.entries, ...work.entries.map((entry) => ({ ...entry, row: 0 }))],
  };
  const invoices = [...tabs.rows.invoices, ...work.rebuilt, ...work.creditNotes, ...work.invoices];
  const wishes = facts === undefined ? [] : readWishes(services);
  const statements = wishes.flatMap((wish) => {
    const job = facts && departureJob({ rows, settings }, facts, invoices, wish);
    const familyId = facts?.pupils.get(wish.pupilId)?.familyId;
    return job === undefined || familyId === undefined ? [] : [{ ...job, familyId, wish }];
  });
  const done = finishCorrection(
    services,
    { rows, settings, invoices, values: tabs.values, statements },
    templates,
    started,
  );
  if (wishes.length > 0) {
    const unmade = statements.filter(({ id }) => !done.made.has(id)).map(({ wish }) => wish);
    const others = wishes.reduce(withoutWish, readWishes(services));
    keepWishes(services, [...others, ...unmade]);
  }
  const { made, queued, remaining, stoppedBy, detail = '' } = done;
  return { made: made.size, queued, remaining, stoppedBy, detail };
}

/** Letters to families or about pupils from a letter of the school's: previewed, made as Docs and PDFs, queued. */
import { makeKey } from '../domain/ledger/keys';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import {
  mergeOutcomeLines,
  mergePlanLines,
  noTrialLine,
  templateMadeLine,
  templatePlanLine,
  templateThereLine,
  trialLine,
  trialPlanLine,
} from '../messages/merge';
import { type Action, type ActionInput, type OutcomeView, type PlanView, refused } from './action';
import { fingerprintOf } from './fingerprint';
import { finishMerge, makeTrial } from './merge/finish';
import { mergeCounts, mergeLimits } from './merge/forecast';
import { mergeForm } from './merge/form';
import { MERGE_INPUTS } from './merge/input';
import { makeTemplate } from './merge/letter-templates';
import { asksForLetter, type NewLetter, readNewLetter } from './merge/new-letter';
import { mergeNotices } from './merge/notices';
import { type KeyedLetter, type Merge, nameOf, TRIALS_FOLDER } from './merge/plan-letters';
import { type Ground, prepareMerge, readGround } from './merge/prepare';
import { runAlone } from './shared/run-alone';

export const mailMerge: Action = {
  name: 'mail-merge',
  caption: 'Publipostage…',
  group: 'documents',
  inputs: MERGE_INPUTS,
  plan: planMerge,
  apply: (services, input, fingerprint) => runAlone(services, () => applyMerge(services, input, fingerprint)),
};

function planMerge(services: Services, input: ActionInput): PlanView {
  const ground = readGround(services);
  if (!ground.ok) return refused(ground.issues);
  const { gathered, files } = ground.value;
  const fields = mergeForm(files, gathered.tabs.rows);
  if (asksForLetter(input)) {
    const letter = readNewLetter(services, files, input);
    if (!letter.ok) return refused(letter.issues, fields);
    const { name, known } = letter.value;
    const line = known === undefined ? templatePlanLine(name) : templateThereLine(known.name, known.link);
    const isNothingToDo = known !== undefined;
    return {
      ok: true,
      lines: [line],
      warnings: [],
      options: [],
      isNothingToDo,
      fingerprint: printOf(letter.value),
      fields,
    };
  }
  const prepared = prepareMerge(services, ground.value, input, services.clock.today());
  if (!prepared.ok) return refused(prepared.issues, fields);
  const { wish, merge, fingerprint } = prepared.value;
  const [first] = merge.letters;
  const counts = mergeCounts(merge, wish);
  const lines = mergePlanLines(merge.templates.main.name, counts, mergeLimits(services));
  return {
    ok: true,
    lines: wish.isTrial && first !== undefined ? [trialPlanLine(nameOf(first)), ...lines] : lines,
    warnings: mergeNotices(merge, wish).map(describeIssue),
    options: [],
    isNothingToDo: wish.isTrial ? first === undefined : counts.documents + counts.mails === 0,
    fingerprint,
    fields,
  };
}

function applyMerge(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const started = services.clock.now();
  const ground = readGround(services);
  if (!ground.ok) return refused(ground.issues);
  if (asksForLetter(input)) return applyLetter(services, ground.value, input, fingerprint);
  const date = services.clock.today();
  const prepared = prepareMerge(services, ground.value, input, date);
  if (!prepared.ok) return refused(prepared.issues);
  if (prepared.value.fingerprint !== fingerprint) return refused([{ code: 'plan-outdated' }]);
  const { wish, merge } = prepared.value;
  const [first] = merge.letters;
  if (wish.isTrial) return first === undefined ? NOTHING : tryOut(services, merge, first);
  const done = finishMerge(services, merge, wish, { id: merge.id, date, input }, started);
  return { ok: true, lines: mergeOutcomeLines(done), remaining: done.remaining };
}

function applyLetter(
  services: Services,
  { files, gathered }: Ground,
  input: ActionInput,
  fingerprint: string,
): OutcomeView {
  const letter = readNewLetter(services, files, input);
  if (!letter.ok) return refused(letter.issues);
  if (printOf(letter.value) !== fingerprint) return refused([{ code: 'plan-outdated' }]);
  const { name, bytes, known } = letter.value;
  const file = known ?? makeTemplate(services, gathered.settings.documentFolder, name, bytes);
  const line = known === undefined ? templateMadeLine : templateThereLine;
  return { ok: true, lines: [line(file.name, file.link)], remaining: 0 };
}

/** One letter to look at: the same letter again is found, not made anew. */
function tryOut(services: Services, merge: Merge, letter: KeyedLetter): OutcomeView {
  const [year = ''] = merge.folder;
  const key = makeKey('essai', merge.id, fingerprintOf([letter.recipient.id, letter.fields]));
  const { links, detail } = makeTrial(services, merge, letter, key, [year, TRIALS_FOLDER]);
  const lines = links === undefined ? [noTrialLine(detail)] : [trialLine(nameOf(letter), links.document)];
  return { ok: true, lines, remaining: 0 };
}

function printOf({ name, bytes, known }: NewLetter): string {
  return fingerprintOf([name, bytes.length, known?.id]);
}

const NOTHING: OutcomeView = { ok: true, lines: mergeOutcomeLines(), remaining: 0 };

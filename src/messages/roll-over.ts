/** French texts of the passage to the next school year: who goes where, what a person decides, what was written. */
import { fullName } from '../domain/shared/names';
import type { HeadCount } from '../domain/year/head-counts';
import type { Choice, Exception, Passage } from '../domain/year/passage';
import { chf, plural } from './words';
import { ANSWER_NAMES, tooYoungWords } from './year';

const REASONS: Readonly<Record<Exception, string>> = {
  age: 'l’âge proposerait un autre niveau',
  'too-young': 'trop jeune pour le niveau suivant (art. 1.2, 1.3)',
  'no-answer': 'sans réponse',
  arrears: 'montants échus (art. 1.5)',
  refused: 'réinscription refusée',
  left: 'Sorti dans l’onglet Élèves, mais réinscrit',
  'two-rows': 'plusieurs inscriptions',
  'unknown-level': 'niveau inconnu : à remplir dans l’onglet Inscriptions',
};

/** What may be decided of a child, as it is typed. */
export const CHOICE_WORDS: readonly string[] = ['passe', 'passe-tard', 'redouble', 'part', 'attend'];

/** Why a person looks at a child. */
export function questionCaption({ child, question }: Passage): string {
  const { pupil, className, level, next, byAge } = child;
  const place = className === '' ? (level ?? '?') : className;
  const proposed = next.kind === 'level' ? ` → ${next.level}` : '';
  const wording: Readonly<Record<Exception, string>> = {
    ...REASONS,
    ...(byAge === undefined ? {} : { age: `l’âge proposerait ${byAge}` }),
    ...(next.kind === 'level' && next.tooYoungFor !== undefined
      ? { 'too-young': tooYoungWords(next.tooYoungFor) }
      : {}),
  };
  const reasons = (question?.exceptions ?? []).map((exception) => wording[exception]);
  return `${fullName(pupil)} (${pupil.id}), ${place}${proposed} : ${reasons.join(', ')}`;
}

/** A choice in words. */
export function choiceLabel(choice: Choice, { child }: Passage): string {
  switch (choice) {
    case 'passe':
      return child.answer === 'none' ? 'passe, réponse reçue à temps' : 'passe';
    case 'passe-tard':
      return 'passe, réponse tardive (pénalité)';
    case 'redouble':
      return child.level === 'Crèche' ? 'reste à la crèche' : 'redouble';
    case 'part':
      return 'part';
    case 'attend':
      return 'à décider plus tard';
    default: {
      const row = child.coming.find(({ id }) => choice === `row:${id}`);
      return `garder l’inscription ${row?.id ?? ''} (ligne ${row?.row ?? ''})`;
    }
  }
}

export interface PassageView {
  readonly from: string;
  readonly to: string;
  readonly passages: readonly Passage[];
  readonly counts: readonly HeadCount[];
  readonly newcomers: number;
  /** Children whom this passage has let go already. */
  readonly leavers: ReadonlySet<string>;
  readonly classOf: (passage: Passage) => string;
}

/** The rehearsal: every child by name, each once. */
export function rehearsalLines(view: PassageView): string[] {
  const { from, to, passages, counts, newcomers, leavers } = view;
  const hasLeft = ({ child }: Passage) => child.hasLeft && !leavers.has(child.pupil.id);
  const isThrough = (passage: Passage) =>
    passage.child.answer === 'none' && !hasLeft(passage) && passage.child.next.kind === 'leaves';
  const of = (kind: Passage['fate']['kind']) => passages.filter(({ fate }) => fate.kind === kind);
  const [goes, leaves, undecided] = [of('goes'), of('leaves'), of('undecided')];
  const lines = [
    `Passage de ${from} à ${to} : ${plural(passages.length, 'élève', 'élèves')} ; ${plural(goes.length, 'passe', 'passent')}, ${plural(leaves.length, 'part', 'partent')}, ${undecided.length} à décider ; ${plural(newcomers, 'nouvel élève inscrit', 'nouveaux élèves inscrits')} pour ${to}.`,
    `Effectifs avant → après : ${counts.map(countText).join(', ')}.`,
  ];
  for (const [move, members] of movesOf(view, goes)) lines.push(`${move} (${members.length}) : ${namesOf(members)}.`);
  const parts: readonly (readonly [string, readonly Passage[]])[] = [
    ['Partent après la 6e', leaves.filter(isThrough)],
    [`Ont répondu ${ANSWER_NAMES.no}`, leaves.filter(({ child }) => child.answer === 'no')],
    ['Réinscription refusée', leaves.filter(({ child }) => child.answer === 'refused')],
    ['Déjà partis', leaves.filter((passage) => passage.child.answer === 'none' && hasLeft(passage))],
    [
      'Partent sans réponse',
      leaves.filter((passage) => passage.child.answer === 'none' && !hasLeft(passage) && !isThrough(passage)),
    ],
    ['À décider, rien n’est écrit pour eux', undecided],
  ];
  for (const [title, members] of parts) {
    if (members.length > 0) lines.push(`${title} (${members.length}) : ${namesOf(members)}.`);
  }
  return lines;
}

function movesOf({ classOf }: PassageView, goes: readonly Passage[]): Map<string, Passage[]> {
  const moves = new Map<string, Passage[]>();
  for (const passage of goes) {
    const { child, fate } = passage;
    if (fate.kind !== 'goes') continue;
    const before = child.className === '' ? (child.level ?? '?') : child.className;
    const name = classOf(passage);
    const move = `${before} → ${fate.level}${name === '' ? ', classe à nommer' : `, classe ${name}`}`;
    moves.set(move, [...(moves.get(move) ?? []), passage]);
  }
  return moves;
}

function namesOf(passages: readonly Passage[]): string {
  return passages.map(({ child }) => fullName(child.pupil)).join(', ');
}

function countText({ level, before, after }: HeadCount): string {
  return `${level ?? 'niveau inconnu'} ${before} → ${after}`;
}

export const CLASS_GRID_CAPTION = 'Classes de l’année qui commence (vide : pas encore de classe)';
export const CLASS_COLUMN = 'Classe';

export function nothingToPass(to: string): string {
  return `Le passage à ${to} est fait ; rien de nouveau à écrire.`;
}

export function finishLines(kind: 'finish-pass' | 'finish-undo', to: string, cells: number): string[] {
  const what = kind === 'finish-pass' ? `Le passage à ${to}` : `L’annulation du passage à ${to}`;
  return [
    `${what} a été interrompu : ${plural(cells, 'ligne', 'lignes')} de l’onglet « Passage ${to} » à terminer.`,
    'Confirmez pour le terminer ; relancez ensuite pour voir la suite.',
  ];
}

export function undoLines(to: string, cells: number, rows: number): string[] {
  return [
    `Annuler le passage à ${to} : ${plural(cells, 'cellule remise', 'cellules remises')} comme avant, ${plural(rows, 'inscription retirée', 'inscriptions retirées')}, d’après l’onglet « Passage ${to} ».`,
    'Ce qui a été changé à la main depuis reste tel quel et sera nommé.',
  ];
}

export function passageOutcome(to: string, counts: { goes: number; leaves: number; undecided: number }): string[] {
  const lines = [
    `Passage à ${to} écrit : ${plural(counts.goes, 'élève passe', 'élèves passent')}, ${plural(counts.leaves, 'part', 'partent')}. Le détail est dans l’onglet « Passage ${to} ».`,
  ];
  if (counts.undecided > 0) {
    lines.push(
      `${plural(counts.undecided, 'élève reste', 'élèves restent')} à décider : relancez le passage quand vous savez.`,
    );
  }
  return lines;
}

export const passageFinished = (to: string): string => `Le passage à ${to} est terminé.`;
/** @param left how many lines were changed by hand since, so that they stay */
export function passageUndone(to: string, left: number): string {
  const state = left === 0 ? 'le registre est comme avant' : 'le registre est comme avant, sauf ce qui suit';
  return `Le passage à ${to} est annulé ; ${state}.`;
}

export const passageNote = (from: string, to: string) => ({
  what: `Passage de l’année ${from} à ${to}`,
  tab: `Passage ${to}`,
});

export const undoNote = (to: string) => ({ what: `Passage à l’année ${to} annulé`, tab: `Passage ${to}` });

/** What the Journal keeps of a child who passes in spite of overdue amounts (R-1.7). */
export function overrideOfPassage(
  to: string,
  pupilId: string,
  cents: number,
  invoices: readonly string[],
  reason: string,
) {
  return {
    what: `Passage à l’année ${to} malgré un compte en retard (art. 1.5)`,
    tab: 'Élèves',
    line: pupilId,
    before: `${chf(cents)} en retard : ${invoices.join(', ')}`,
    after: reason,
  };
}

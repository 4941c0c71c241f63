/** The form of the mail merge: what the dialog asks for, with the letters and classes that there are. */
import type { DriveFile } from '../../google/services';
import { ALL, AUDIENCE_LABELS, BALANCE_LABELS, MERGE_LABELS, PER_LABELS } from '../../messages/merge';
import { LEVELS, SECTIONS } from '../../sheets/choices';
import type { Choice, Field } from '../action';
import type { MergeRows } from './recipients';

/** @returns the fields in their order; lists begin with what asks for nothing */
export function mergeForm(files: readonly DriveFile[], { families, pupils, enrolments }: MergeRows): Field[] {
  const isOnly = (name: string): boolean => files.filter((file) => file.name === name).length === 1;
  const letters = files.map(({ id, name }) => ({ value: isOnly(name) ? name : id, label: name }));
  const classes = [...enrolments, ...pupils].flatMap(({ className }) => (className === undefined ? [] : [className]));
  const choice = (name: keyof typeof MERGE_LABELS, choices: readonly Choice[]): Field => ({
    name,
    label: MERGE_LABELS[name],
    kind: 'choice',
    choices,
  });
  const field = (name: keyof typeof MERGE_LABELS, kind: Field['kind']): Field => ({
    name,
    label: MERGE_LABELS[name],
    kind,
  });
  return [
    { ...choice('modele', letters), isRequired: true },
    choice('modele_de', [{ value: '', label: '' }, ...letters]),
    choice('modele_en', [{ value: '', label: '' }, ...letters]),
    field('nouveau', 'text'),
    field('fichier', 'file'),
    choice('par', labelled(PER_LABELS)),
    choice('section', anyOf(Object.keys(SECTIONS))),
    choice('classe', anyOf([...new Set(classes)].sort())),
    choice('niveau', anyOf(Object.keys(LEVELS))),
    choice('famille', [
      { value: '', label: ALL },
      ...families.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
    ]),
    choice('solde', labelled(BALANCE_LABELS)),
    choice('eleves', labelled(AUDIENCE_LABELS)),
    field('objet', 'text'),
    field('occasion', 'text'),
    field('apercu', 'flag'),
    field('ecarter_vides', 'flag'),
  ];
}

function labelled(labels: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function anyOf(words: readonly string[]): Choice[] {
  return [{ value: '', label: ALL }, ...words.map((word) => ({ value: word, label: word }))];
}

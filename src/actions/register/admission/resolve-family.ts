/** Which family a new child belongs to: one of the register, a new one, or a question that only a person answers. */
import { findFamilies } from '../../../domain/admission/known-families';
import { likenessOf, type NamedChild } from '../../../domain/admission/likeness';
import { withoutAccents } from '../../../domain/shared/names';
import type { Issue } from '../../../domain/shared/result';
import { familyAddress, familyQuestion, REGISTER_TEXTS } from '../../../messages/register';
import { countryCell } from '../../../sheets/cells';
import { LANGUAGES, wordOf } from '../../../sheets/choices';
import type { familiesTable } from '../../../sheets/tables/register/families';
import type { NewRow } from '../../../sheets/write-table';
import { type ActionInput, choiceOf, type PlanItem } from '../../action';
import type { InputReader } from '../../shared/read-input';
import type { RegisterRows } from '../tables';
import { FAMILY_LABELS } from '../wish/labels';
import { readChoice } from '../wish/read-wish';

export type FamilyRow = RegisterRows['families'][number];
export type NewFamily = NewRow<(typeof familiesTable)['columns']>;

/** Word by which a new family is asked for. */
export const NEW_FAMILY = 'nouvelle';
const ITEM = 'famille';
const ADDRESS = ['adresse', 'npa', 'ville'] as const;

export interface ResolvedFamily {
  /** Undefined while it is not known: an issue says why. */
  readonly family: { readonly id: string; readonly name: string; readonly known: FamilyRow | undefined } | undefined;
  /** The row to be written; undefined for a family of the register. */
  readonly row: NewFamily | undefined;
  /** What is added to a family of the register. */
  readonly change: NewFamily | undefined;
  readonly items: readonly PlanItem[];
  readonly issues: readonly Issue[];
}

export interface FamilyQuestion {
  readonly reader: InputReader;
  readonly input: ActionInput;
  readonly rows: RegisterRows;
  readonly child: NamedChild;
  /** The family of a child that the person said is already known. */
  readonly ofKnownChild: string | undefined;
  readonly nextId: () => string;
}

export function resolveFamily(question: FamilyQuestion): ResolvedFamily {
  const { reader, input, rows, ofKnownChild } = question;
  const before = reader.issues.length;
  const typed = readTyped(question);
  const issues = reader.issues.slice(before);
  const wished = reader.text('famille');
  const isNew = wished !== undefined && withoutAccents(wished) === NEW_FAMILY;
  const nothing = { family: undefined, row: undefined, change: undefined, items: [] };
  if (wished !== undefined && !isNew) {
    const known = rows.families.find(({ id }) => id === wished);
    if (known === undefined) {
      issues.push({ code: 'enrol-family-unknown', data: { value: wished } });
    }
    if (ofKnownChild !== undefined && known !== undefined && known.id !== ofKnownChild) {
      issues.push({ code: 'twin-other-family', data: { family: known.id, other: ofKnownChild } });
    }
    return known === undefined || issues.length > 0 ? { ...nothing, issues } : ofRegister(known, typed, []);
  }
  if (ofKnownChild !== undefined) {
    const known = rows.families.find(({ id }) => id === ofKnownChild);
    return known === undefined ? { ...nothing, issues } : ofRegister(known, typed, []);
  }
  const { same, similar } = findFamilies(rows.families, typed);
  const candidates = isNew ? [] : [...same, ...similar];
  const sure = same.length === 1 ? same[0] : undefined;
  const items = candidates.length === 0 ? [] : [itemOf(candidates, sure?.id ?? '')];
  const chosen = items[0] === undefined ? NEW_FAMILY : choiceOf(input, items[0]);
  const known = candidates.find(({ id }) => id === chosen);
  if (known !== undefined && issues.length === 0) return ofRegister(known, typed, items);
  if (chosen !== NEW_FAMILY) {
    if (known === undefined)
      issues.push({ code: 'family-undecided', data: { families: candidates.map(describe).join(' ; ') } });
    return { ...nothing, items, issues };
  }
  if (wished === undefined && !ADDRESS.every((name) => reader.isGiven(name))) {
    issues.push({ code: 'enrol-family-needed' });
  }
  for (const name of ADDRESS)
    if (!reader.isGiven(name)) issues.push({ code: 'input-missing', data: { label: FAMILY_LABELS[name] } });
  if (issues.length > 0) return { ...nothing, items, issues };
  const begun = rows.families.find((row) => isBegun(row, typed, question));
  if (begun !== undefined) return ofRegister(begun, typed, items);
  const id = question.nextId();
  return {
    family: { id, name: typed.name, known: undefined },
    row: { id, ...typed },
    change: undefined,
    items,
    issues,
  };
}

/** A family of the register keeps what it has; only a missing signature is added. */
function ofRegister(known: FamilyRow, typed: Typed, items: readonly PlanItem[]): ResolvedFamily {
  const isSigned = known.signedOn === undefined && typed.signedOn !== undefined;
  const change = isSigned ? { signedOn: typed.signedOn } : undefined;
  return { family: { id: known.id, name: known.name, known }, row: undefined, change, items, issues: [] };
}

interface Typed {
  readonly name: string;
  readonly street: string;
  readonly houseNumber: string | undefined;
  readonly postcode: string;
  readonly town: string;
  readonly country: string | undefined;
  readonly language: 'fr' | 'de' | 'en' | undefined;
  readonly signedOn: FamilyRow['signedOn'];
}

function readTyped({ reader, child }: FamilyQuestion): Typed {
  const country = reader.text('pays');
  const code = country === undefined ? undefined : countryCell.safeParse(country);
  if (code?.success === false) {
    const data = { label: FAMILY_LABELS.pays, value: country ?? '', choices: 'CH, FR, DE…' };
    reader.issues.push({ code: 'input-choice', data });
  }
  const language = readChoice(reader, 'langue', LANGUAGES);
  return {
    name: reader.text('familleNom') ?? child.lastName,
    street: reader.text('adresse') ?? '',
    houseNumber: reader.text('numero'),
    postcode: reader.text('npa') ?? '',
    town: reader.text('ville') ?? '',
    country: code?.success === true ? code.data : undefined,
    language: language === undefined ? undefined : (wordOf(LANGUAGES, language) as Typed['language']),
    signedOn: reader.date('reglementSigneLe'),
  };
}

/** A family that an interrupted run wrote for this very child: the same in every cell, with no other child. */
function isBegun(row: FamilyRow, typed: Typed, { rows, child }: FamilyQuestion): boolean {
  const names = ['name', 'street', 'houseNumber', 'postcode', 'town', 'country', 'language', 'signedOn'] as const;
  const isSame = names.every((name) => (row[name] ?? '') === (typed[name] ?? ''));
  const children = rows.pupils.filter(({ familyId }) => familyId === row.id);
  return isSame && children.every((pupil) => likenessOf(pupil, child) === 'same');
}

function itemOf(candidates: readonly FamilyRow[], value: string): PlanItem {
  const choices = [
    ...(value === '' ? [{ value: '', label: REGISTER_TEXTS.undecided }] : []),
    ...candidates.map((family) => ({ value: family.id, label: describe(family) })),
    { value: NEW_FAMILY, label: REGISTER_TEXTS.newFamily },
  ];
  return { id: ITEM, caption: familyQuestion, choices, value };
}

const describe = (family: FamilyRow): string => `${family.id} ${family.name}, ${familyAddress(family)}`;

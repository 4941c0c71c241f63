/** A plan as the command line shows it: what would happen, what to know, what a person may decide. */
import type { Field, PlanGrid, PlanItem } from '../../src/actions/action';
import type { Plan } from './actions-client';
import type { Terminal } from './outcome';

/** @param input what was handed in: a field that it fills is not asked for */
export function showPlan(plan: Plan, input: object, terminal: Terminal): void {
  for (const line of plan.lines) terminal.print(line);
  if (plan.warnings.length > 0) terminal.print('À savoir :');
  for (const warning of plan.warnings) terminal.print(`- ${warning}`);
  const items = plan.items ?? [];
  if (items.length > 0) terminal.print('À décider (--input \'{"choix":{"…":"…"}}\') :');
  for (const item of items) terminal.print(`- ${describeItem(item, decisionsIn(input))}`);
  if (plan.grid !== undefined) for (const line of describeGrid(plan.grid)) terminal.print(line);
  for (const line of describeFields(plan.fields ?? [], input)) terminal.print(line);
}

/** What the dialog would still ask for, required or not; nothing where all is given. */
export function describeFields(fields: readonly Field[], input: object): string[] {
  const open = fields.filter(({ name }) => !Object.hasOwn(input, name));
  if (open.length === 0) return [];
  return ['Indications possibles (--input) :', ...open.map(describeField)];
}

function decisionsIn(input: object): Readonly<Record<string, unknown>> {
  const { choix } = input as { choix?: unknown };
  return typeof choix === 'object' && choix !== null ? (choix as Record<string, unknown>) : {};
}

function describeItem({ id, caption, choices, value }: PlanItem, decisions: Readonly<Record<string, unknown>>): string {
  const chosen = choices.find((choice) => choice.value === decisions[id])?.value ?? value;
  const label = choices.find((choice) => choice.value === chosen)?.label ?? chosen;
  const others = choices
    .filter((choice) => choice.value !== '' && choice.value !== chosen && choice.isFamily !== true)
    .map((choice) => `${choice.value} = ${choice.label}`);
  if (choices.some(({ isFamily }) => isFamily === true)) others.push('ou une famille, par son identifiant');
  return `[${id}] ${caption} → ${label}${others.length > 0 ? ` (autres choix : ${others.join(' ; ')})` : ''}`;
}

/** Each row with what stands in it; the columns' choices once. */
export function describeGrid({ caption, columns, rows }: PlanGrid): string[] {
  const choices = columns.flatMap(({ name, label, choices }) => {
    const words = choices === undefined ? '' : ` : ${choices.map(({ value }) => value).join(', ')}`;
    return [`  ${name} (${label})${words}`];
  });
  const lines = rows.map(({ id, caption: name, cells }) => {
    const filled = Object.entries(cells).filter(([, text]) => text !== '');
    return `- [${id}] ${name}${filled.map(([column, text]) => ` · ${column} = ${text}`).join('')}`;
  });
  return [`${caption} (--input '{"grille":{"ligne":{"colonne":"…"}}}') :`, ...choices, ...lines];
}

const MOST_CHOICES = 12;

function describeField({ name, label, choices = [], isRequired }: Field): string {
  const shown = choices.slice(0, MOST_CHOICES).map((choice) => choice.value);
  const rest = choices.length > MOST_CHOICES ? ', …' : '';
  const list = shown.length > 0 ? ` : ${shown.join(', ')}${rest}` : '';
  return `- ${name} (${label}${isRequired === true ? ', obligatoire' : ''})${list}`;
}

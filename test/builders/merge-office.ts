/** A little office whose mail merge runs straight from the sources, with real templates or with light ones. */
import { contentOf } from '../../local/runtime/drive/store';
import type { ActionInput, OutcomeView, PlanView } from '../../src/actions/action';
import { mailMerge } from '../../src/actions/mail-merge';
import { continueMerge } from '../../src/actions/merge/continue-merge';
import type { DocumentPart } from '../../src/documents/document-part';
import { fillTemplate } from '../../src/documents/template/fill-template';
import { readTemplateOutline } from '../../src/documents/template/read-template-outline';
import { readTemplateTags } from '../../src/documents/template/read-template-tags';
import type { Services } from '../../src/google/services';
import type { TestServices } from '../local/runtime/host-builder';
import { makeDocx } from './docx-files';
import { execute, type Office, rowsOf, smallOffice, type } from './family-office';

export type Prepare = (services: TestServices) => void;

export interface MergeOffice {
  readonly office: Office;
  plan(input: ActionInput, prepare?: Prepare): PlanView;
  apply(input: ActionInput, fingerprint: string, prepare?: Prepare): OutcomeView;
  /** Plans and applies, each in an execution of its own; what is refused comes back as it is. */
  run(input: ActionInput, prepare?: Prepare): OutcomeView;
  goOn(prepare?: Prepare): OutcomeView;
}

/** The part as it is built, with a starting letter that is handed in. */
export function realPart(start: Uint8Array): DocumentPart {
  const appendPaymentSlip = (): never => {
    throw new Error('A letter has no payment slip');
  };
  return { readTemplateOutline, readTemplateTags, fillTemplate, appendPaymentSlip, template: () => start };
}

/**
 * Calls no service and makes nothing: for sweeps over hundreds of runs.
 * @param filled takes what each letter was filled with
 */
export function lightPart(filled: Readonly<Record<string, unknown>>[] = []): DocumentPart {
  const start = Uint8Array.from([80, 75, 3, 4]);
  return {
    ...realPart(start),
    readTemplateOutline: (docx) => ({ nodes: [{ tag: 'famille' }], text: Array.from(docx).join(' ') }),
    fillTemplate: (docx, fields) => {
      filled.push(fields);
      return Uint8Array.from(docx);
    },
  };
}

/**
 * F1 (Ader, French) with E1; F2 (Brun) whose child has left; F3 (Caro, German, two children) and F4 (no e-mail).
 * F1 owes 4'150.00, due on 15 July.
 */
export function openMergeOffice(part: DocumentPart, today = '2023-01-10'): MergeOffice {
  const office = smallOffice(today);
  const address = { Adresse: 'Rue du Rhin', NPA: '4056', Ville: 'Bâle' };
  const year = {
    Année: '2022-23',
    Catégorie: 'Élémentaire',
    Tarif: 'Normal',
    Type: 'Réinscription',
    Statut: 'Confirmée',
  };
  const child = (Élève: string, Famille: string, Nom: string, Prénom: string, Classe: string): void => {
    type(office, 'Élèves', { Élève, Famille, Nom, Prénom, Naissance: '2015-03-04' });
    type(office, 'Inscriptions', { ...year, Inscription: `I-${Élève}`, Élève, Classe });
  };
  type(office, 'Familles', { Famille: 'F3', Nom: 'Caro', ...address, Langue: 'de' });
  type(office, 'Responsables', {
    Responsable: 'R3',
    Famille: 'F3',
    Civilité: 'Frau',
    Nom: 'Caro',
    'E-mail': 'caro@essai.example',
  });
  type(office, 'Familles', { Famille: 'F4', Nom: 'Dufour', ...address });
  child('E5', 'F3', 'Caro', 'Ida', 'CP A');
  child('E6', 'F3', 'Caro', 'Jan', 'CE1 A');
  child('E7', 'F4', 'Dufour', 'Kim', 'CP A');
  const withPart = <T>(work: (services: Services) => T, prepare?: Prepare): T =>
    execute(office, (services) => work({ ...services, documents: () => part }), prepare);
  const plan: MergeOffice['plan'] = (input, prepare) =>
    withPart((services) => mailMerge.plan(services, input), prepare);
  const apply: MergeOffice['apply'] = (input, fingerprint, prepare) =>
    withPart((services) => mailMerge.apply(services, input, fingerprint), prepare);
  return {
    office,
    plan,
    apply,
    run: (input, prepare) => {
      const view = plan(input);
      return view.ok ? apply(input, view.fingerprint, prepare) : view;
    },
    goOn: (prepare) => withPart(continueMerge, prepare),
  };
}

/** Puts other bytes into a letter, as a person's edits do. */
export function editLetter({ state }: Pick<Office, 'state'>, name: string, docx: Uint8Array): void {
  const file = [...state.drive.files.values()].find((one) => one.name === name);
  if (file === undefined) throw new Error(`No letter ${name}`);
  file.content = contentOf(docx);
}

/** Recipients, subject and state of each queued mail. */
export function queuedMails(office: Office): string[] {
  return rowsOf(office, 'Envois').map(([, , , to, subject, , status]) => `${to} · ${subject} · ${status}`);
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Everything that a plan or an outcome says. */
export function textOf(view: PlanView | OutcomeView): string {
  if (!view.ok) return view.problems.join('\n');
  return [...view.lines, ...('warnings' in view ? view.warnings : [])].join('\n');
}

/** An office with real templates and a letter « Rentrée » of these paragraphs. */
export async function officeWith(start: Uint8Array, body: readonly string[]): Promise<MergeOffice> {
  const merge = openMergeOffice(realPart(start));
  merge.run({ fichier: 'Rentrée.docx', contenu: base64(await makeDocx({ body })) });
  return merge;
}

/** Merges that are disturbed, carried on and compared: with light documents, so that hundreds of runs take seconds. */
import { MERGE_CONTINUATION } from '../../src/actions/merge/finish';
import { readWishes } from '../../src/actions/merge/wishes';
import { documentsOf, execute, type Office, rowsOf, type } from './family-office';
import { lightPart, type MergeOffice, openMergeOffice, type Prepare } from './merge-office';

/** An office with its letter, and more families where the waves of ten matter. */
export function officeOf(families = 0, filled: Readonly<Record<string, unknown>>[] = []): MergeOffice {
  const merge = openMergeOffice(lightPart(filled));
  for (let number = 1; number <= families; number++) {
    const Famille = `G${String(number).padStart(2, '0')}`;
    type(merge.office, 'Familles', { Famille, Nom: 'Essai', Adresse: 'Rue', NPA: '4056', Ville: 'Bâle' });
    type(merge.office, 'Responsables', {
      Responsable: `R-${Famille}`,
      Famille,
      Nom: 'Essai',
      'E-mail': `${Famille}@essai.example`,
    });
  }
  merge.run({ nouveau: 'Rentrée' });
  return merge;
}

/** How many merges are under way. */
export function wishesOf(office: Office): number {
  return execute(office, ({ store }) => readWishes(store).length);
}

/** What a merge leaves, without the identifiers that Drive gives. */
export function describeMerge({ office }: MergeOffice) {
  const links = new Map(
    [...office.state.drive.files.values()].map((file) => [office.state.drive.link(file), file.name]),
  );
  const mails = rowsOf(office, 'Envois').map((row) => row.map((cell) => links.get(cell) ?? cell));
  return { documents: documentsOf(office), mails, triggers: office.state.triggers.length, wishes: wishesOf(office) };
}

/** Fires what triggers are left, as Google would. @returns how often */
export function fireTriggers(merge: MergeOffice, prepare?: Prepare): number {
  let rounds = 0;
  for (; merge.office.state.triggers.length > 0 && rounds < 9; rounds++) {
    const handlers = merge.office.state.triggers.map(({ handler }) => handler).join();
    if (handlers !== MERGE_CONTINUATION) throw new Error(`Triggers: ${handlers}`);
    merge.goOn(prepare);
  }
  return rounds;
}

/** French texts of set-up: what is made, added, repaired. */
import { plural } from './words';

interface Change {
  readonly tab: string;
  readonly header: string;
}

interface Changes {
  readonly newTabs: readonly string[];
  readonly renamed: readonly Change[];
  readonly added: readonly Change[];
}

export function setUpLines(changes: Changes): string[] {
  return [
    changes.newTabs.length === 0
      ? 'Tous les onglets existent.'
      : `${plural(changes.newTabs.length, 'onglet à créer', 'onglets à créer')} : ${changes.newTabs.join(', ')}.`,
    ...columnLines(changes),
    'Formats, listes de choix, notes et protections sont remis en état ; vos lignes ne sont pas touchées.',
  ];
}

export function setUpOutcome(changes: Changes): string[] {
  const made = plural(changes.newTabs.length, 'onglet créé', 'onglets créés');
  return [
    changes.newTabs.length === 0 ? 'Le classeur est en place.' : `${made} ; le classeur est en place.`,
    ...columnLines(changes),
  ];
}

/** Told where the triggers of the register's journal could not be made. */
export const WITHOUT_TRIGGERS =
  'Les déclencheurs du journal du registre n’ont pas pu être créés : les changements faits à la main seront notés par la prochaine action seulement. Relancez la mise en place plus tard.';

function columnLines({ renamed, added }: Changes): string[] {
  const name = ({ tab, header }: Change): string => `${tab} : « ${header} »`;
  return [
    ...(renamed.length > 0 ? [`Colonnes renommées par la nouvelle version : ${renamed.map(name).join(', ')}.`] : []),
    ...(added.length > 0 ? [`Colonnes manquantes ajoutées : ${added.map(name).join(', ')}.`] : []),
  ];
}

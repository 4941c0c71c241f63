/** The settlement statement of a departure: what stays due, what was invoiced and credited, what each payer ends with. */
import { help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { formatCents, sumCents } from '../../domain/shared/money';
import { chf, shortDate } from '../../messages/words';
import type { LetterForm } from './letter-form';
import { type Letterhead, letterheadFields } from './letterhead';

export const DEPARTURE_FORM: LetterForm = {
  key: 'modele|depart',
  name: 'Modèle de décompte de départ Écolage',
  fields: {
    eleve: help('Prénom et nom de l’élève'),
    annee: help('Année scolaire'),
    depart: help('Dernier jour de présence'),
    preavis: help('Crèche : jour de réception du préavis ; sinon un tiret'),
    total_du: help('Ce qui reste dû, en CHF'),
    total_facture: help('Ce qui a été facturé, en CHF'),
    total_avoir: help('Ce qui a été crédité, en CHF'),
    total_a_facturer: help('Ce qui sera encore facturé, en CHF'),
    total_paye: help('Ce qui a été payé sur les factures de l’élève, en CHF'),
    texte_solde: help('Ce qui reste à facturer, à payer ou à rembourser'),
  },
  loops: {
    lignes: {
      libelle: help('Écolage de l’année ou mois de crèche'),
      detail: help('Comment le montant dû a été calculé, et quand le reste sera facturé'),
      facture: help('Montant facturé'),
      avoir: help('Montant crédité'),
      a_facturer: help('Montant encore à facturer'),
      du: help('Montant dû'),
    },
    comptes: {
      payeur: help('Nom du payeur'),
      facture: help('Facturé pour l’élève, avoirs déduits'),
      paye: help('Payé sur ces factures'),
      a_facturer: help('Ce qui lui sera encore facturé'),
      solde: help('Solde du compte de ce payeur'),
    },
  },
};

export interface DepartureLine {
  readonly label: string;
  readonly detail: string;
  readonly dueCents: number;
  /** Credits not taken off. */
  readonly invoicedCents: number;
  /** Positive. */
  readonly creditedCents: number;
  /** What the next runs bill. */
  readonly upcomingCents: number;
}

export interface DepartureAccount {
  readonly name: string;
  readonly invoicedCents: number;
  readonly paidCents: number;
  /** What the next runs bill to this payer. */
  readonly upcomingCents: number;
  /** Positive: still to be paid; negative: in the payer's favour. */
  readonly balanceCents: number;
}

export interface DepartureContent {
  readonly letterhead: Letterhead;
  readonly pupilName: string;
  readonly year: string;
  readonly date: LocalDate;
  readonly noticeOn: LocalDate | undefined;
  readonly lines: readonly DepartureLine[];
  readonly accounts: readonly DepartureAccount[];
}

export function departureFields(content: DepartureContent): Record<string, unknown> {
  const { lines, accounts, date, noticeOn } = content;
  const sum = (of: (line: DepartureLine) => number) => sumCents(lines.map(of));
  return {
    ...letterheadFields(content.letterhead),
    eleve: content.pupilName,
    annee: content.year,
    depart: shortDate(date),
    preavis: noticeOn === undefined ? '—' : shortDate(noticeOn),
    total_du: formatCents(sum(({ dueCents }) => dueCents)),
    total_facture: formatCents(sum(({ invoicedCents }) => invoicedCents)),
    total_avoir: formatCents(sum(({ creditedCents }) => creditedCents)),
    total_a_facturer: formatCents(sum(({ upcomingCents }) => upcomingCents)),
    total_paye: formatCents(sumCents(accounts.map(({ paidCents }) => paidCents))),
    texte_solde: balanceText(content),
    lignes: lines.map(({ label, detail, dueCents, invoicedCents, creditedCents, upcomingCents }) => ({
      libelle: label,
      detail,
      facture: formatCents(invoicedCents),
      avoir: formatCents(creditedCents),
      a_facturer: formatCents(upcomingCents),
      du: formatCents(dueCents),
    })),
    comptes: accounts.map(({ name, invoicedCents, paidCents, upcomingCents, balanceCents }) => ({
      payeur: name,
      facture: formatCents(invoicedCents),
      paye: formatCents(paidCents),
      a_facturer: formatCents(upcomingCents),
      solde: balanceWord(balanceCents),
    })),
  };
}

function balanceWord(cents: number): string {
  if (cents === 0) return 'soldé';
  return cents > 0 ? `${chf(cents)} à payer` : `${chf(-cents)} en votre faveur`;
}

/** The balance is that of the whole account, other children included: it is said so. */
function balanceText({ lines, accounts }: DepartureContent): string {
  const missing = sumCents(lines.map(({ upcomingCents }) => upcomingCents));
  const next = missing > 0 ? `${chf(missing)} seront encore facturés à leur date, en plus des soldes ci-dessus. ` : '';
  const credit = accounts.some(({ balanceCents }) => balanceCents < 0)
    ? ' Ce qui est en votre faveur vous est remboursé sur demande, ou déduit de la prochaine facture.'
    : '';
  return `${next}Les soldes ci-dessus sont ceux de tout le compte à ce jour, autres enfants compris.${credit}`;
}

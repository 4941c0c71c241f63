/** What the mails of the queue say, by document and language; a mail always says what it brings and who sends it. */
import { chf, ordinal } from './words';

export type MailLanguage = 'fr' | 'de' | 'en';

/** What the text of a mail depends on. */
export interface MailFacts {
  readonly kind: 'invoice' | 'credit-note' | 'reminder' | 'other';
  /** Number of the invoice or credit note; '' for other documents. */
  readonly number: string;
  /** Rank of a reminder. */
  readonly rank: number;
  /** As it is to be printed; '' where nothing is to be paid. */
  readonly dueOn: string;
  /** What the document does not know yet. */
  readonly change?: AmountChange;
}

/** What happened to an amount since its document was made; in centimes. */
export interface AmountChange {
  /** Received or credited; negative where a payment was taken back. */
  readonly receivedCents: number;
  /** Still to be paid, above 0. */
  readonly openCents: number;
}

type Titled = Exclude<MailFacts['kind'], 'other'>;

interface Words {
  readonly greeting: string;
  readonly closing: string;
  readonly attachment: Readonly<Record<MailFacts['kind'], string>>;
  /** What a subject says after the school's name. */
  readonly title: Readonly<Record<Titled, (number: string, rank: number) => string>>;
  text(facts: MailFacts): string;
  /** Follows the text where the document's amount is no longer true. */
  change(received: string, open: string): string;
  /** The same where nothing came in, such as when a payment was taken back. */
  rise(open: string): string;
}

const FRENCH: Words = {
  greeting: 'Madame, Monsieur,',
  closing: 'Avec nos salutations les meilleures',
  attachment: { invoice: 'Facture', 'credit-note': 'Avoir', reminder: 'Rappel', other: 'Document' },
  title: {
    invoice: (number) => `facture ${number}`,
    'credit-note': (number) => `avoir ${number}`,
    reminder: (number, rank) => `${ordinal(rank)} rappel de la facture ${number}`,
  },
  change: (received, open) =>
    `Depuis que ce document a été établi, ${received} ont été reçus ou crédités ; il reste ${open} à payer.`,
  rise: (open) => `Depuis que ce document a été établi, le montant a changé ; il reste ${open} à payer.`,
  text: ({ kind, number, rank, dueOn }) => {
    if (kind === 'credit-note') return `Vous trouverez ci-joint l’avoir ${number}.`;
    if (kind === 'invoice' && dueOn === '') return `Vous trouverez ci-joint la facture ${number}. Rien n’est à payer.`;
    if (kind === 'invoice') {
      return `Vous trouverez ci-joint la facture ${number}, payable jusqu’au ${dueOn}. Le bulletin de versement se trouve à la fin du document.`;
    }
    if (kind === 'other') return 'Vous trouverez ci-joint un document de notre école.';
    const crossed = 'Si votre paiement a croisé ce message, veuillez le considérer comme sans objet.';
    if (rank <= 1) return `Sauf erreur de notre part, la facture ${number} est encore ouverte. ${crossed}`;
    const last = rank >= 3 ? 'dernier rappel' : `${rank}e rappel`;
    return `Vous trouverez ci-joint le ${last} de la facture ${number}. ${crossed}`;
  },
};

const GERMAN: Words = {
  greeting: 'Sehr geehrte Damen und Herren',
  closing: 'Freundliche Grüsse',
  attachment: { invoice: 'Rechnung', 'credit-note': 'Gutschrift', reminder: 'Mahnung', other: 'Dokument' },
  title: {
    invoice: (number) => `Rechnung ${number}`,
    'credit-note': (number) => `Gutschrift ${number}`,
    reminder: (number, rank) => `${rank}. Mahnung zur Rechnung ${number}`,
  },
  change: (received, open) =>
    `Seit der Ausstellung dieses Dokuments wurden ${received} bezahlt oder gutgeschrieben; zu zahlen bleiben ${open}.`,
  rise: (open) => `Seit der Ausstellung dieses Dokuments hat sich der Betrag geändert; zu zahlen bleiben ${open}.`,
  text: ({ kind, number, rank, dueOn }) => {
    if (kind === 'credit-note') return `Im Anhang finden Sie die Gutschrift ${number}.`;
    if (kind === 'invoice' && dueOn === '')
      return `Im Anhang finden Sie die Rechnung ${number}. Es ist nichts zu zahlen.`;
    if (kind === 'invoice') {
      return `Im Anhang finden Sie die Rechnung ${number}, zahlbar bis ${dueOn}. Der Zahlteil steht am Ende des Dokuments.`;
    }
    if (kind === 'other') return 'Im Anhang finden Sie ein Dokument unserer Schule.';
    const crossed = 'Hat sich Ihre Zahlung mit dieser Nachricht gekreuzt, betrachten Sie sie bitte als gegenstandslos.';
    if (rank <= 1) return `Unseres Wissens ist die Rechnung ${number} noch offen. ${crossed}`;
    const last = rank >= 3 ? 'letzte' : `${rank}.`;
    return `Im Anhang finden Sie die ${last} Mahnung zur Rechnung ${number}. ${crossed}`;
  },
};

const ENGLISH: Words = {
  greeting: 'Dear Sir or Madam,',
  closing: 'Kind regards',
  attachment: { invoice: 'Invoice', 'credit-note': 'Credit note', reminder: 'Reminder', other: 'Document' },
  title: {
    invoice: (number) => `invoice ${number}`,
    'credit-note': (number) => `credit note ${number}`,
    reminder: (number, rank) => `reminder ${rank} for invoice ${number}`,
  },
  change: (received, open) =>
    `Since this document was made, ${received} have been received or credited; ${open} remain to be paid.`,
  rise: (open) => `Since this document was made, the amount has changed; ${open} remain to be paid.`,
  text: ({ kind, number, rank, dueOn }) => {
    if (kind === 'credit-note') return `Please find attached credit note ${number}.`;
    if (kind === 'invoice' && dueOn === '') return `Please find attached invoice ${number}. Nothing is to be paid.`;
    if (kind === 'invoice') {
      return `Please find attached invoice ${number}, payable by ${dueOn}. The payment part is at the end of the document.`;
    }
    if (kind === 'other') return 'Please find attached a document from our school.';
    const crossed = 'If your payment has crossed this message, please disregard it.';
    if (rank <= 1) return `As far as we know, invoice ${number} is still open. ${crossed}`;
    const last = rank >= 3 ? 'the final reminder' : `reminder ${rank}`;
    return `Please find attached ${last} for invoice ${number}. ${crossed}`;
  },
};

const WORDS: Readonly<Record<MailLanguage, Words>> = { fr: FRENCH, de: GERMAN, en: ENGLISH };

/** @param sender lines of the signature: the school, its telephone */
export function mailBody(facts: MailFacts, language: MailLanguage, sender: readonly string[]): string {
  const { greeting, closing, text } = WORDS[language];
  const about = [text(facts), ...changeSentences(facts, language)].join(' ');
  return [greeting, about, [closing, '', ...sender.filter((line) => line !== '')].join('\n')].join('\n\n');
}

function changeSentences({ change }: MailFacts, language: MailLanguage): string[] {
  if (change === undefined) return [];
  const open = chf(change.openCents);
  const words = WORDS[language];
  return [change.receivedCents > 0 ? words.change(chf(change.receivedCents), open) : words.rise(open)];
}

/**
 * The subject of a queued mail; rows are queued in French.
 * @example subjectOf({ kind: 'invoice', number: '2022-0001', rank: 0 }, 'de', 'École') // 'École: Rechnung 2022-0001'
 */
export function subjectOf(
  { kind, number, rank }: Pick<MailFacts, 'number' | 'rank'> & { readonly kind: Titled },
  language: MailLanguage,
  school: string,
): string {
  const colon = language === 'fr' ? ' :' : ':';
  return `${school}${colon} ${WORDS[language].title[kind](number, rank)}`;
}

/**
 * The subject in the reader's language; one that is not as it was queued is a person's own and stays as it is.
 * @param queued the subject's text in Envois, on one line
 */
export function translateSubject(queued: string, facts: MailFacts, language: MailLanguage, school: string): string {
  const { kind, number, rank } = facts;
  if (kind === 'other' || queued !== subjectOf({ kind, number, rank }, 'fr', school)) return queued;
  return subjectOf({ kind, number, rank }, language, school);
}

/**
 * Name of the attached file.
 * @example attachmentName({ kind: 'reminder', number: '2022-0001', rank: 2, dueOn: '' }, 'fr') // 'Rappel 2 2022-0001.pdf'
 */
export function attachmentName({ kind, number, rank }: MailFacts, language: MailLanguage): string {
  const word = WORDS[language].attachment[kind];
  const parts = kind === 'reminder' ? [word, String(rank), number] : [word, number];
  return `${parts.filter((part) => part !== '').join(' ')}.pdf`;
}

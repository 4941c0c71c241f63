/** Bank files as text, camt.053 and camt.054 in their versions; made up, of a made-up school. */

export const OWN_IBAN = 'CH9300762011623852957';

export interface DetailText {
  readonly amount?: string;
  readonly currency?: string;
  /** `TxDtls/Amt` (default), or where older files have it. */
  readonly amountAt?: 'Amt' | 'AmtDtls' | 'nowhere';
  readonly sign?: 'CRDT' | 'DBIT';
  readonly isReversal?: boolean;
  readonly bankReference?: string;
  readonly endToEnd?: string;
  readonly references?: readonly string[];
  readonly message?: string;
  readonly debtor?: string;
  readonly charges?: string;
}

export interface EntryText {
  readonly amount: string;
  readonly currency?: string;
  readonly sign?: 'CRDT' | 'DBIT' | '';
  readonly isReversal?: boolean;
  readonly status?: string;
  readonly booked?: string;
  readonly valued?: string;
  readonly bankReference?: string;
  readonly announced?: number;
  readonly creditAccount?: string;
  readonly info?: string;
  readonly details?: readonly DetailText[];
}

export interface FileText {
  readonly kind?: 'camt.053' | 'camt.054';
  readonly version?: '04' | '08';
  readonly account?: string;
  /** Prefix of all names, such as `n:`. */
  readonly prefix?: string;
  readonly balances?: readonly [opening: string, closing: string];
  readonly entries: readonly EntryText[];
}

const NAMES = {
  'camt.053': ['BkToCstmrStmt', 'Stmt'],
  'camt.054': ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'],
} as const;

/**
 * Writes a bank file.
 * @example bankFile({ entries: [{ amount: '50.00', details: [{ references: ['RF3320220001'] }] }] })
 */
export function bankFile(file: FileText): string {
  const { kind = 'camt.054', version = '08', prefix = '' } = file;
  const [root] = NAMES[kind];
  const xmlns = `xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="urn:iso:std:iso:20022:tech:xsd:${kind}.001.${version}"`;
  const body = `<GrpHdr><MsgId>M1</MsgId><CreDtTm>2022-07-15T21:00:00</CreDtTm></GrpHdr>${reportText(file)}`;
  const text = `<Document><${root}>${body}</${root}></Document>`;
  const prefixed = prefix === '' ? text : text.replace(/<(\/?)(?=[A-Z])/g, `<$1${prefix}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${prefixed.replace(/Document>/, `Document ${xmlns}>`)}`;
}

/** One statement or notification; several make a file of several reports. */
export function reportText({
  kind = 'camt.054',
  version = '08',
  account = OWN_IBAN,
  balances,
  entries,
}: FileText): string {
  const [, report] = NAMES[kind];
  const bounds = (balances ?? []).map(
    (amount, index) =>
      `<Bal><Tp><CdOrPrtry><Cd>${index === 0 ? 'OPBD' : 'CLBD'}</Cd></CdOrPrtry></Tp>${amountText(amount)}<CdtDbtInd>CRDT</CdtDbtInd></Bal>`,
  );
  const accountText = account === '' ? '' : `<Acct><Id><IBAN>${account}</IBAN></Id></Acct>`;
  return `<${report}><Id>R1</Id>${accountText}${bounds.join('')}${entries.map((entry) => entryText(entry, version)).join('')}</${report}>`;
}

function entryText(entry: EntryText, version: string): string {
  const { amount, currency, sign = 'CRDT', status = 'BOOK', booked = '2022-07-14', valued = booked } = entry;
  const { isReversal, bankReference, announced, creditAccount, info, details } = entry;
  const batch = announced === undefined ? '' : `<Btch><NbOfTxs>${announced}</NbOfTxs></Btch>`;
  const parts = (details ?? []).map((detail) => detailText(detail, entry, version)).join('');
  return [
    '<Ntry>',
    optional('NtryRef', creditAccount),
    amountText(amount, currency),
    optional('CdtDbtInd', sign),
    isReversal === undefined ? '' : `<RvslInd>${isReversal}</RvslInd>`,
    version === '04' ? optional('Sts', status) : `<Sts>${optional('Cd', status)}</Sts>`,
    `<BookgDt>${dayText(booked)}</BookgDt><ValDt>${dayText(valued)}</ValDt>`,
    optional('AcctSvcrRef', bankReference),
    batch === '' && parts === '' ? '' : `<NtryDtls>${batch}${parts}</NtryDtls>`,
    optional('AddtlNtryInf', info),
    '</Ntry>',
  ].join('');
}

function detailText(detail: DetailText, entry: EntryText, version: string): string {
  const { amount = entry.amount, currency, amountAt = 'Amt', sign, isReversal, bankReference, endToEnd } = detail;
  const { references = [], message, debtor, charges } = detail;
  const name = optional('Nm', debtor);
  const structured = references.map((one) => `<Strd><CdtrRefInf><Ref>${one}</Ref></CdtrRefInf></Strd>`).join('');
  return [
    '<TxDtls>',
    `<Refs>${optional('AcctSvcrRef', bankReference)}${optional('EndToEndId', endToEnd)}</Refs>`,
    amountAt === 'Amt' ? amountText(amount, currency) : '',
    amountAt === 'AmtDtls' ? `<AmtDtls><TxAmt>${amountText(amount, currency)}</TxAmt></AmtDtls>` : '',
    optional('CdtDbtInd', sign),
    isReversal === undefined ? '' : `<RvslInd>${isReversal}</RvslInd>`,
    charges === undefined ? '' : `<Chrgs><Rcrd>${amountText(charges)}</Rcrd></Chrgs>`,
    name === '' ? '' : `<RltdPties><Dbtr>${version === '04' ? name : `<Pty>${name}</Pty>`}</Dbtr></RltdPties>`,
    structured === '' && message === undefined ? '' : `<RmtInf>${structured}${optional('Ustrd', message)}</RmtInf>`,
    '</TxDtls>',
  ].join('');
}

function amountText(amount: string, currency = 'CHF'): string {
  return `<Amt${currency === '' ? '' : ` Ccy="${currency}"`}>${amount}</Amt>`;
}

/** A day, or a moment where it holds a time. */
function dayText(day: string): string {
  return day.includes('T') ? `<DtTm>${day}</DtTm>` : `<Dt>${day}</Dt>`;
}

function optional(name: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : `<${name}>${value}</${name}>`;
}

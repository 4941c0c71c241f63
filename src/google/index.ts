/** Google's services put together for the actions. */

import type { ArchivePart } from '../archive/archive-part';
import type { BankPart } from '../bank/bank-part';
import type { DocumentPart } from '../documents/document-part';
import { clock } from './clock';
import { openDrive } from './drive';
import { locks } from './locks';
import { mailbox } from './mailbox';
import type { Services } from './services';
import { store } from './store';
import { triggers } from './triggers';
import { openUser } from './user';
import { openWorkbook } from './workbook';

/** The function of the second script file; called only when a document is made. */
declare function ecolageDocuments(): DocumentPart;

/** The function of the script file of bank files; called only when one is brought in. */
declare function ecolageBank(): BankPart;

/** The function of the script file of archives; called only when a year is archived. */
declare function ecolageArchive(): ArchivePart;

export function openServices(): Services {
  const drive = openDrive(clock);
  return {
    workbook: openWorkbook(),
    clock,
    locks,
    store,
    drive,
    mailbox,
    triggers,
    documents: () => ecolageDocuments(),
    bank: () => ecolageBank(),
    archive: () => ecolageArchive(),
    user: openUser(clock),
  };
}

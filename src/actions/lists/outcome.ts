/** What a list run shows when it is done or stopped. */
import { documentOutcome } from '../../messages/family-documents';
import type { OutcomeView } from '../action';
import type { DocumentOutcome } from '../documents/make-documents';
import type { ListRun } from './finish';

const CAPTION = 'la suite se fait d’elle-même';

export function listOutcome({ jobs }: Pick<ListRun, 'jobs'>, done: DocumentOutcome | undefined): OutcomeView {
  const made = jobs.flatMap(({ id, name }) => {
    const link = done?.made.get(id);
    return link === undefined ? [] : [{ name, pdf: link.pdf }];
  });
  const { remaining = 0, stoppedBy, detail = '' } = done ?? {};
  const lines = documentOutcome({ made, queued: 0, remaining, stoppedBy, detail, caption: CAPTION });
  return { ok: true, lines, remaining };
}

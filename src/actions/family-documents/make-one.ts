/** Makes one document and says where it is; what cannot be made is asked for again by the person. */
import type { Services } from '../../google/services';
import { documentOutcome } from '../../messages/family-documents';
import { type OutcomeView, refused } from '../action';
import { type DocumentJob, makeDocuments } from '../documents/make-documents';
import { openTemplates } from '../documents/templates';
import { mayGoOnFrom } from '../shared/continuation';
import { runInProgress } from '../shared/run-alone';

/**
 * @param root folder that holds the years' folders; undefined: none
 * @param beforeMaking called once the template is known to be sound, just before the document is made
 */
export function makeOne(
  services: Services,
  root: string | undefined,
  job: DocumentJob,
  beforeMaking: () => boolean = () => true,
): OutcomeView {
  const started = services.clock.now();
  const templates = openTemplates(services, [job.kind]);
  if (!templates.ok) return refused(templates.issues);
  if (!beforeMaking()) return runInProgress();
  const mayGoOn = mayGoOnFrom(services.clock, started);
  const done = makeDocuments(services, { root, templates: templates.value, jobs: [job], mayGoOn });
  const made = [...done.made.values()].map(({ pdf }) => ({ name: job.name, pdf }));
  const { remaining, stoppedBy, detail = '' } = done;
  const caption = 'à redemander plus tard';
  return { ok: true, lines: documentOutcome({ made, queued: 0, remaining, stoppedBy, detail, caption }), remaining };
}

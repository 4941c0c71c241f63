/** Made-up schools in memory, by their number of pupils. */
import { fillSample } from '../local/commands/sample';
import { createGoogle, type Google, type GoogleOptions } from '../local/host/google';
import { emptyWorkbook, readBundle } from '../local/node/school-file';
import type { WorkbookModel } from '../local/runtime/model';
import { createState, type RuntimeState } from '../local/runtime/services/store/state';
import { findLastRow } from '../local/runtime/spreadsheet/cells/grid';
import type { OutcomeView, PlanView } from '../src/actions/action';

/** Pupils a family has in the made-up school. */
const PUPILS_PER_FAMILY = 1.65;
/** A page as Drive would export it: what stands on it makes no difference to the calls. */
const PAGE = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>endobj\n' +
    'trailer<</Root 1 0 R/Size 4>>\n%%EOF\n',
  'latin1',
);

export interface School {
  readonly workbook: WorkbookModel;
  readonly state: RuntimeState;
  readonly pupils: number;
  readonly families: number;
}

/** A workbook by set-up, then a sample of about that many pupils. */
export function makeSchool(pupils: number): School {
  const families = Math.round(pupils / PUPILS_PER_FAMILY);
  const school = { workbook: emptyWorkbook('bench'), state: createState(), pupils: 0, families };
  const google = openTimed(school);
  const plan = google.callFromDialog('plan', 'set-up', '{}') as PlanView;
  const done = plan.ok && (google.callFromDialog('apply', 'set-up', '{}', plan.fingerprint) as OutcomeView);
  if (!done || !done.ok) throw new Error('Set-up was refused');
  fillSample(school, families, 1);
  const sheet = school.workbook.sheets.find(({ name }) => name === 'Élèves');
  return { ...school, pupils: sheet === undefined ? 0 : findLastRow(sheet) - 1 };
}

/** Google on the school, with calls that take their modelled time. */
export function openTimed(school: Pick<School, 'workbook' | 'state'>, options: Partial<GoogleOptions> = {}): Google {
  return createGoogle({
    ...{ bundle: readBundle(), workbook: school.workbook, state: school.state, today: '2022-06-15', isTimed: true },
    exportPdf: () => new Uint8Array(PAGE),
    ...options,
  });
}

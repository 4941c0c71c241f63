/** Set-up as its dialog runs it, on a spreadsheet as Google makes it. */
import type { GoogleOptions } from '../../../local/host/google';
import { emptyWorkbook } from '../../../local/node/school-file';
import type { SheetModel } from '../../../local/runtime/model';
import { createState } from '../../../local/runtime/services/store/state';
import { findPainted } from '../../../local/runtime/spreadsheet/cells/painting';
import type { OutcomeView, PlanView } from '../../../src/actions/action';
import { openGoogle, type School, sheetOf } from '../../builders/small-school';

export function freshSchool(): School {
  return { workbook: emptyWorkbook('ecole'), state: createState() };
}

/** The script's time zone is the spreadsheet's unless told. */
type Options = Partial<GoogleOptions> & { readonly timeZone?: string };

/** Plans and applies; a refusal by the plan is the outcome. */
export function runSetUp(school: School, options: Options = {}): OutcomeView {
  const google = openGoogle(school, options);
  const plan = google.callFromDialog('plan', 'set-up', '{}') as PlanView;
  if (!plan.ok) return plan;
  return google.callFromDialog('apply', 'set-up', '{}', plan.fingerprint) as OutcomeView;
}

/** A school that was set up. */
export function setUpSchool(): School {
  const school = freshSchool();
  const outcome = runSetUp(school);
  if (!outcome.ok) throw new Error(outcome.problems.join('\n'));
  return school;
}

export function headersIn(school: School, tab: string): string[] {
  return (sheetOf(school.workbook, tab).values[0] ?? []).map(String);
}

/** 1-based position of a header. */
export function positionOf(sheet: SheetModel, header: string): number {
  const index = (sheet.values[0] ?? []).indexOf(header);
  if (index < 0) throw new Error(`No column ${header}`);
  return index + 1;
}

/** Every tab in a form that does not depend on the order in which its looks were painted, of any realm. */
export function describeSheets({ workbook }: School): unknown {
  const looks = [1, 2, 1000];
  return workbook.sheets.map((sheet) => {
    const positions = (sheet.values[0] ?? []).map((_, index) => index + 1);
    const painted = looks.map((row) =>
      positions.map((position) => ({
        format: row === 1 ? '' : findPainted(sheet.formats, row, position),
        style: findPainted(sheet.styles, row, position),
        rule: findPainted(sheet.validations, row, position),
      })),
    );
    const { name, values, notes, formulas, frozenRows, protections, maxRows, maxColumns } = sheet;
    const cells = { values, notes: [...notes].sort(), formulas: [...formulas].sort(), painted };
    return JSON.parse(JSON.stringify({ name, ...cells, frozenRows, protections, maxRows, maxColumns }));
  });
}

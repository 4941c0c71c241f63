/** An execution that asks is begun anew with each answer, until it comes to its end. */
import { createGoogle } from '../../../../local/host/google';
import { createPageBundle } from '../../../../local/page/worker/page-realm';
import { createQuestions } from '../../../../local/page/worker/questions';
import type { UiAnswer } from '../../../../local/runtime/services/ui/ui';
import { bookOf, tabOf } from '../sheets';

const OK: UiAnswer = { button: 'OK', text: '' };

describe('questions', () => {
  it('stop at the first one without an answer, and at no later one', () => {
    const questions = createQuestions();
    const ask = (text: string) => questions.answer({ kind: 'alert', title: '', text, buttons: 'OK' });
    expect(() => ask('Un ?')).toThrow('Un ?');
    // A script that swallows errors asks on: that counts no more.
    expect(() => ask('Deux ?')).toThrow('Deux ?');
    expect(questions.pending()?.text).toBe('Un ?');
    questions.know(OK);
    expect(questions.pending()).toBeUndefined();
    expect(ask('Un ?')).toEqual(OK);
    expect(() => ask('Deux ?')).toThrow('Deux ?');
    expect(questions.pending()?.text).toBe('Deux ?');
  });

  it('are forgotten for an execution of its own', () => {
    const questions = createQuestions();
    questions.know(OK);
    questions.forget();
    expect(() => questions.answer({ kind: 'alert', title: '', text: 'Un ?', buttons: 'OK' })).toThrow('Un ?');
  });

  it('let a script that asks twice run to its end with both answers', () => {
    const code = `function menuAsk() {
      const ui = SpreadsheetApp.getUi();
      const sheet = SpreadsheetApp.getActive().getSheetByName('Élèves');
      const name = ui.prompt('Nom ?', ui.ButtonSet.OK_CANCEL).getResponseText();
      const add = (text) => sheet.getRange(sheet.getLastRow() + 1, 1).setValue(text);
      add(name);
      if (ui.alert('Sûr ?', ui.ButtonSet.YES_NO) === ui.Button.YES) add(name + ' sûr');
    }`;
    const questions = createQuestions();
    const attempt = () => {
      const workbook = bookOf(tabOf('Élèves', [['Nom']]));
      const google = createGoogle({
        bundle: createPageBundle([{ name: 'Code.js', code }]),
        workbook,
        answer: questions.answer,
      });
      try {
        google.clickMenu('menuAsk');
      } catch {
        // The question stands in `pending`.
      }
      return { asked: questions.pending(), values: workbook.sheets[0]?.values };
    };
    expect(attempt().asked).toMatchObject({ kind: 'prompt', text: 'Nom ?', buttons: 'OK_CANCEL' });
    questions.know({ button: 'OK', text: 'Ader' });
    expect(attempt().asked).toMatchObject({ kind: 'alert', text: 'Sûr ?', buttons: 'YES_NO' });
    questions.know({ button: 'YES', text: '' });
    expect(attempt()).toEqual({ asked: undefined, values: [['Nom'], ['Ader'], ['Ader sûr']] });
  });
});

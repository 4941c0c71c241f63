/** The script's `alert` and `prompt`, as windows of the page. */
import type { UiAnswer, UiQuestion } from '../../runtime/services/ui/ui';
import { add, removeDialog } from './elements';

type Button = UiAnswer['button'];

const CAPTIONS: Readonly<Record<Button, string>> = {
  OK: 'OK',
  CANCEL: 'Annuler',
  YES: 'Oui',
  NO: 'Non',
  CLOSE: 'Fermer',
};
const BUTTONS: Readonly<Record<UiQuestion['buttons'], readonly Button[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

let last: Promise<unknown> = Promise.resolve();

/**
 * Asks one question after the other; resolves with the button chosen, a closed window is `CLOSE`.
 * @param isCalm no button has the focus: a key that was meant for the sheet answers nothing
 */
export function askPerson(question: UiQuestion, isCalm = false): Promise<UiAnswer> {
  const answer = last.then(() => showQuestion(question, isCalm));
  last = answer;
  return answer;
}

function showQuestion({ kind, title, text, buttons }: UiQuestion, isCalm: boolean): Promise<UiAnswer> {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const dialog = add(document.body, 'dialog', { class: 'message', 'aria-label': title || text });
    if (title !== '') add(dialog, 'h1', {}, title);
    for (const line of text.split('\n')) add(dialog, 'p', {}, line);
    const input = kind === 'prompt' ? add(dialog, 'input', { type: 'text', 'aria-label': text }) : undefined;
    const row = add(dialog, 'div', { class: 'buttons' });
    const end = (button: Button): void => {
      removeDialog(dialog, before);
      resolve({ button, text: button === 'CLOSE' ? '' : (input?.value ?? '') });
    };
    for (const [index, button] of BUTTONS[buttons].entries()) {
      const made = add(row, 'button', { type: 'button', class: index === 0 ? 'main' : '' }, CAPTIONS[button]);
      made.addEventListener('click', () => end(button));
    }
    dialog.addEventListener('cancel', () => end('CLOSE'));
    dialog.showModal();
    dialog.tabIndex = -1;
    (isCalm ? dialog : (input ?? row.querySelector('button')))?.focus();
  });
}

/** A message of the page itself. @returns whether it was agreed to */
export async function tellPerson(text: string, question?: { readonly yes: string }): Promise<boolean> {
  if (question === undefined)
    return (await askPerson({ kind: 'alert', title: '', text, buttons: 'OK' })).button === 'OK';
  const { button } = await askPerson({ kind: 'alert', title: question.yes, text, buttons: 'OK_CANCEL' }, true);
  return button === 'OK';
}

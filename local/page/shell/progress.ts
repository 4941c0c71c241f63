/** What goes on: a line that says so, with the button that stops it. */
import { find } from './elements';

export interface Progress {
  begin(caption: string): void;
  report(calls: number, documents: number): void;
  end(text?: string): void;
  isRunning(): boolean;
}

/** @param stop ends what goes on */
export function showProgress(stop: () => void): Progress {
  const [line, text, button] = [find('progress'), find('progress-text'), find('stop')];
  let caption = '';
  button.addEventListener('click', stop);
  return {
    begin(what) {
      caption = what;
      line.classList.add('running');
      button.hidden = false;
      text.textContent = `${what} : en cours…`;
    },
    report(calls, documents) {
      if (caption === '') return;
      const made = documents > 0 ? `, ${documents} requêtes de documents` : '';
      text.textContent = `${caption} : en cours, ${calls} appels${made}…`;
    },
    end(said = '') {
      caption = '';
      line.classList.remove('running');
      button.hidden = true;
      text.textContent = said;
    },
    isRunning: () => caption !== '',
  };
}

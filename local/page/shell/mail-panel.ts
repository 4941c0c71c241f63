/** The panel of mails: each message as it would arrive. */
import type { SentMail } from '../protocol';
import { fillPanel } from './dialogs';
import { add, find, make } from './elements';
import type { WorkerClient } from './worker-client';

export async function showMails(client: WorkerClient): Promise<void> {
  const { mails } = await client.ask('files', {});
  fillPanel('Courrier envoyé');
  const panel = find('panel');
  if (mails.length === 0) {
    add(
      panel,
      'p',
      { class: 'empty' },
      'Aucun message envoyé encore. « Envoyer les e-mails » vide la file de l’onglet Envois.',
    );
  }
  for (const mail of [...mails].reverse()) drawMail(panel, mail);
}

function drawMail(panel: HTMLElement, mail: SentMail): void {
  const part = add(panel, 'details', { class: 'mail' });
  const head = add(part, 'summary');
  add(head, 'strong', {}, mail.subject);
  add(head, 'span', {}, ` — ${mail.to.join(', ')}`);
  const facts = add(part, 'dl');
  const fact = (name: string, text: string): void => {
    add(facts, 'dt', {}, name);
    add(facts, 'dd', {}, text);
  };
  fact('De', mail.from);
  fact('À', mail.to.join(', '));
  if (mail.replyTo !== '') fact('Répondre à', mail.replyTo);
  fact('Le', new Date(mail.at).toLocaleString('fr-CH'));
  if (mail.attachments.length > 0) fact('Pièces jointes', mail.attachments.map(({ name }) => name).join(', '));
  if (mail.htmlBody === '') add(part, 'pre', {}, mail.body);
  else {
    // A mail program runs no script either.
    part.append(make('iframe', { sandbox: '', title: `Message : ${mail.subject}`, srcdoc: mail.htmlBody }));
  }
}

import { buildServices } from '../host-builder';

describe('The outbox', () => {
  it('keeps a mail as it was sent, attachments included', () => {
    const { globals, options, host } = buildServices();
    const blob = globals.Utilities.newBlob([37, -1], 'application/pdf', 'Facture.pdf');
    globals.MailApp.sendEmail({
      to: 'a@example.ch',
      bcc: 'Direction <b@example.ch>',
      subject: 'Facture',
      body: 'Bonjour',
      htmlBody: '<p>Bonjour</p>',
      name: 'École',
      replyTo: 'c@example.ch',
      attachments: [blob],
    });
    blob.setBytes([]);
    const [mail] = options.state.outbox;
    expect(mail).toMatchObject({
      at: host.clock.now(),
      from: 'secretariat@example.ch',
      to: ['a@example.ch'],
      cc: [],
      bcc: ['Direction <b@example.ch>'],
      replyTo: 'c@example.ch',
      name: 'École',
      subject: 'Facture',
      body: 'Bonjour',
      htmlBody: '<p>Bonjour</p>',
      attachments: [{ name: 'Facture.pdf', contentType: 'application/pdf' }],
    });
    expect(mail?.attachments[0]?.content.read()).toEqual(Uint8Array.of(37, 255));
  });

  it.each([
    ['more than 50 recipients', { to: Array.from({ length: 51 }, (_, index) => `p${index}@example.ch`).join() }],
    ['a body over 200 KB', { to: 'a@example.ch', body: 'x'.repeat(204_801) }],
  ])('refuses %s', (_name, message) => {
    const { globals, options } = buildServices();
    expect(() => globals.MailApp.sendEmail(message)).toThrow('Limit Exceeded: Email');
    expect(options.state.outbox).toEqual([]);
  });

  it.each([[['a@example.ch']], [['a@example.ch', 'Sujet']], [[5, 'Sujet', 'Texte']]])(
    'refuses the arguments %j',
    (args) => {
      const send = buildServices().globals.MailApp.sendEmail as (...given: unknown[]) => void;
      const { MailApp } = buildServices().globals;
      expect(() => send.apply(MailApp, args)).toThrow("don't match the method signature for MailApp.sendEmail.");
    },
  );
});

/** `ecolage new` and `ecolage run`: what they print and leave, and files that stay as they were. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ensureAddon } from '../../../build/bundle';
import { makeNew } from '../../../local/commands/new';
import { WrongUsage } from '../../../local/commands/outcome';
import { type RunOptions, runAction } from '../../../local/commands/run';
import { addSample } from '../../../local/commands/sample';
import { readAttachment } from '../../../local/files/mail/eml';
import { readXlsx } from '../../../local/files/xlsx';
import { bytesOf, makeFolder, problemsOf, recordTerminal } from './terminal';

const folder = makeFolder();
const file = folder.path('école.xlsx');
afterAll(folder.remove);

beforeAll(async () => {
  await ensureAddon();
  await addSample({ file, families: 2, seed: 1 }, recordTerminal());
}, 120_000);

const run = (more: Partial<RunOptions> = {}, terminal = recordTerminal()): Promise<void> =>
  runAction({ action: 'issue-invoices', file, today: '2022-06-15', input: {}, isConfirmed: true, ...more }, terminal);

describe('a new workbook', () => {
  it('is made by set-up, and refused where a file stands', async () => {
    const path = folder.path('neuf.xlsx');
    const terminal = recordTerminal();
    await makeNew(path, terminal);
    expect(terminal.lines).toEqual(['25 onglets créés ; le classeur est en place.']);
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(path)), 'neuf.xlsx');
    expect(sheets).toHaveLength(25);
    const before = bytesOf(path);
    expect(await problemsOf(makeNew(path, terminal))).toEqual([expect.stringContaining('existe déjà')]);
    expect(bytesOf(path)).toBe(before);
  });

  it('leaves a file alone that is no workbook', async () => {
    const path = folder.path('autre.xlsx');
    writeFileSync(path, 'pas un classeur');
    await expect(run({ file: path })).rejects.toThrow();
    expect(readFileSync(path, 'utf8')).toBe('pas un classeur');
    expect(existsSync(`${path}.lock`)).toBe(false);
  });
});

describe('a run', () => {
  it('asks when it is not confirmed, and leaves everything as it was when that is declined', async () => {
    const terminal = recordTerminal(false);
    const before = bytesOf(file);
    const entries = readdirSync(folder.path('.'));
    const problems = await problemsOf(run({ isConfirmed: false, out: folder.path('refusé') }, terminal));
    expect(problems).toEqual([expect.stringContaining('Non confirmé : rien n’a été écrit.')]);
    expect(terminal.questions[terminal.questions.length - 1]).toBe('Confirmer ?');
    expect(terminal.lines[0]).toMatch(/^2 factures pour 2 familles/);
    expect(bytesOf(file)).toBe(before);
    expect(readdirSync(folder.path('.'))).toEqual(entries);
  });

  it('refuses a file that does not exist, without making one', async () => {
    const missing = folder.path('absent.xlsx');
    expect(await problemsOf(run({ file: missing }))).toEqual([`Le fichier ${missing} n’existe pas.`]);
    expect(existsSync(missing)).toBe(false);
  });

  it('is wrong usage where there is no such action, and frees the file', async () => {
    const before = bytesOf(file);
    await expect(run({ action: 'inconnue' })).rejects.toThrow(WrongUsage);
    await expect(run({ action: 'inconnue' })).rejects.toThrow('« inconnue » n’existe pas');
    expect(bytesOf(file)).toBe(before);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('is refused while another one works on the file', async () => {
    writeFileSync(`${file}.lock`, String(process.ppid));
    const before = bytesOf(file);
    expect(await problemsOf(run())).toEqual([expect.stringContaining('Une autre exécution')]);
    expect(bytesOf(file)).toBe(before);
    expect(readFileSync(`${file}.lock`, 'utf8')).toBe(String(process.ppid));
    writeFileSync(`${file}.lock`, '4194305');
  });

  it('copies what it made, each by its invoice’s number, and does nothing the second time', async () => {
    const out = folder.path('sortie/juin');
    const terminal = recordTerminal();
    await run({ out }, terminal);
    expect(terminal.lines[terminal.lines.length - 1]).toBe(`4 fichiers copiés dans ${out}`);
    const names = readdirSync(out).sort();
    expect(names.map((name) => name.replace(/ .*\./, ' .'))).toEqual([
      ...['2022-0001 .docx', '2022-0001 .pdf', '2022-0002 .docx', '2022-0002 .pdf'],
    ]);
    const starts = names.map((name) => readFileSync(`${out}/${name}`).subarray(0, 4).toString('latin1'));
    expect(starts).toEqual(['PK\u0003\u0004', '%PDF', 'PK\u0003\u0004', '%PDF']);
    const before = bytesOf(file);
    const again = recordTerminal();
    mkdirSync(folder.path('encore'));
    await run({ out: folder.path('encore') }, again);
    expect(again.questions).toEqual([]);
    expect(bytesOf(file)).toBe(before);
    expect(readdirSync(folder.path('encore'))).toEqual([]);
    expect(existsSync(`${file}.lock`)).toBe(false);
  }, 60_000);

  it('writes the mails that leave as .eml files, into the drive’s folder and beside the copies', async () => {
    const out = folder.path('envois');
    const terminal = recordTerminal();
    await run({ action: 'send-mails', today: '2022-06-16', out }, terminal);
    const names = readdirSync(`${out}/mail`).sort();
    expect(names.map((name) => name.replace(/^(\d+) .* : |^(\d+) .* - /, '$1$2 '))).toEqual([
      '00001 facture 2022-0001.eml',
      '00002 facture 2022-0002.eml',
    ]);
    expect(terminal.lines[terminal.lines.length - 1]).toBe(`2 e-mails copiés dans ${out}/mail`);
    for (const name of names) {
      const bytes = readFileSync(`${out}/mail/${name}`);
      expect(readFileSync(folder.path(`école.drive/mail/${name}`))).toEqual(bytes);
      const pdf = readdirSync(folder.path('sortie/juin')).find(
        (file) => file.startsWith(name.slice(-13, -4)) && file.endsWith('.pdf'),
      );
      expect(Buffer.from(readAttachment(bytes, 0) ?? [])).toEqual(readFileSync(folder.path(`sortie/juin/${pdf}`)));
    }
    const again = recordTerminal();
    await run({ action: 'send-mails', today: '2022-06-17' }, again);
    expect(again.lines[0]).toBe('Aucun e-mail en attente.');
  }, 60_000);

  it('hands --input to the action as its dialog’s answers, and asks no question that it answers', async () => {
    // The first instalment of June is unpaid: whether to invoice the second all the same is a question.
    const [asked, told] = [recordTerminal(), recordTerminal()];
    const later = { isConfirmed: false, today: '2022-12-01' };
    await problemsOf(run(later, asked));
    await problemsOf(run({ ...later, input: { nonConfirmees: true } }, told));
    expect([asked.questions.length, told.questions]).toEqual([2, ['Confirmer ?']]);
    expect(told.lines[0]).not.toBe(asked.lines[0]);
  });
});

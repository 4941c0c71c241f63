/** The second script file as Google gets it: one function, nothing before its call, and no global that Google lacks. */
import { bundleDocuments } from '../../build/documents-bundle';
import { type BareContext, FORBIDDEN_GLOBALS, loadDocumentPart } from '../builders/document-part';

/** The build takes its time on a small machine. */
jest.setTimeout(120_000);

let context: BareContext;
beforeAll(async () => {
  context = await loadDocumentPart();
});

describe('bundleDocuments', () => {
  it('defines one global function and nothing else', async () => {
    const code = await bundleDocuments();
    expect(code.match(/^(?:function|var|const|let|class) .*$/gmu)?.[0]).toBe('function ecolageDocuments() {');
    expect(context.evaluate('Object.keys(globalThis).join()')).toBe('ecolageDocuments');
  });

  it('runs in a context that has none of the globals that Google lacks', () => {
    const present = FORBIDDEN_GLOBALS.filter((name) => context.evaluate(`typeof ${name}`) !== 'undefined');
    expect(present).toEqual([]);
    expect(context.evaluate('typeof Promise')).toBe('undefined');
  });

  it('makes its exports once and hands out the same ones again', () => {
    expect(context.evaluate('ecolageDocuments() === ecolageDocuments()')).toBe(true);
    expect(Object.keys(context.part).sort()).toEqual([
      ...['appendPaymentSlip', 'fillTemplate', 'readTemplateOutline', 'readTemplateTags', 'template'],
    ]);
  });

  it('holds no syntax that Google refuses and stays under 1 MB', async () => {
    const code = await bundleDocuments();
    expect(code.length).toBeLessThan(1_000_000);
    expect(code).not.toMatch(/\basync\s+(?:function|\()|\bawait\s/u);
    expect(code).not.toMatch(/new Function\(|\beval\(/u);
  });

  it('finishes a document within the call: the bytes returned are a whole PDF', () => {
    context.evaluate(`
      var slip = {
        iban: 'CH9300762011623852957',
        creditor: { name: 'École', street: '', number: '', postcode: '4051', town: 'Basel', country: 'CH' },
        debtor: null, amountCents: 100, reference: { type: 'NON', value: '' }, message: '', language: 'fr', heading: [],
      };
      var text = '%PDF-1.4\\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\\n' +
        '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\\n' +
        '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\\ntrailer<</Root 1 0 R>>\\n%%EOF';
      var bytes = ecolageDocuments().appendPaymentSlip(text.split('').map((c) => c.charCodeAt(0)), slip);
    `);
    expect(context.evaluate('bytes instanceof Uint8Array')).toBe(true);
    expect(context.evaluate('String.fromCharCode(...bytes.slice(0, 8))')).toBe('%PDF-1.7');
    expect(context.evaluate('String.fromCharCode(...bytes.slice(-5))')).toBe('%%EOF');
  });

  it('gives its errors a name by which the other script file knows them', () => {
    const result = context.evaluate(`
      var names = [];
      for (const work of [
        () => ecolageDocuments().fillTemplate([1], {}),
        () => ecolageDocuments().appendPaymentSlip([], Object.assign({}, slip, { iban: '' })),
      ]) { try { work(); } catch (error) { names.push(error.name, error instanceof Error); } }
      names.join();
    `);
    expect(result).toBe('TemplateError,true,SlipError,true');
  });
});

/** Marks in millimetres as the operators of a page. */
import { buildFonts } from '../../../build/fonts';
import type { Mark } from '../../../src/documents/slip-page/marks';
import { paintMarks } from '../../../src/documents/slip-page/paint-marks';

describe('paintMarks', () => {
  const cases: [Mark, string][] = [
    [{ kind: 'line', from: [0, 0], to: [25.4, 12.7], width: 0.5 }, '0.5 w 0 72 m 72 36 l S'],
    [{ kind: 'box', x: 0, y: 0, width: 25.4, height: 12.7, colour: 'white' }, '1 g 0 36 72 36 re f 0 g'],
    [{ kind: 'box', x: 0, y: 0, width: 25.4, height: 25.4, colour: 'black' }, '0 g 0 0 72 72 re f 0 g'],
    [
      {
        kind: 'pattern',
        boxes: [
          { x: 0, y: 0, width: 25.4, height: 25.4 },
          { x: 25.4, y: 0, width: 12.7, height: 25.4 },
        ],
      },
      '0 0 72 72 re\n72 0 36 72 re\nf',
    ],
    [
      { kind: 'text', text: '!', x: 25.4, y: 12.7, size: 8, style: 'bold' },
      'BT /EcolageBold 8 Tf 72 36 Td <0002> Tj ET',
    ],
  ];

  it.each(cases)('paints %j', async (mark, expected) => {
    expect(paintMarks([mark], 25.4, await buildFonts())).toBe(`q\n0 g\n0 G\n${expected}\nQ`);
  });
});

/** The payment code of 46 × 46 mm with the Swiss cross in its middle, as black boxes. */
import { encode } from 'uqr';
import type { BoxMark, Mark } from './marks';

const LEFT = 67;
const TOP = 17;
const SIDE = 46;
const CROSS_SIDE = 7;
/**
 * Codes of version 7 to 13 have an alignment pattern exactly where the cross lies, and some readers (zbar) then give up;
 * from version 14 on the patterns stand beside the cross, and the modules are still 0.6 mm wide.
 */
const MIN_VERSION = 14;

type Run = Omit<BoxMark, 'kind' | 'colour'>;

/** Neighbouring black modules of a row become one box. */
function listRuns(row: readonly boolean[], y: number, side: number): Run[] {
  const runs: Run[] = [];
  row.forEach((isBlack, index) => {
    if (!isBlack) return;
    let length = 1;
    if (row[index - 1] === true) return;
    while (row[index + length] === true) length += 1;
    runs.push({ x: LEFT + index * side, y, width: length * side, height: side });
  });
  return runs;
}

/** White ground 7 mm, black square 6 mm, white bars of the cross in the flag's proportions (7 : 6). */
function drawCross(): Mark[] {
  const middleX = LEFT + SIDE / 2;
  const middleY = TOP + SIDE / 2;
  const centre = (width: number, height: number, colour: BoxMark['colour']): Mark => {
    return { kind: 'box', x: middleX - width / 2, y: middleY - height / 2, width, height, colour };
  };
  const barLength = 3.89;
  const barWidth = 1.17;
  return [
    centre(CROSS_SIDE, CROSS_SIDE, 'white'),
    centre(CROSS_SIDE - 1, CROSS_SIDE - 1, 'black'),
    centre(barLength, barWidth, 'white'),
    centre(barWidth, barLength, 'white'),
  ];
}

/**
 * Places the code of a payload: UTF-8 bytes, error correction level M, no border of its own (5 mm stay free around it).
 * @returns one pattern for all modules, then the cross
 */
export function placeCode(payload: string): readonly Mark[] {
  const code = encode(payload, { ecc: 'M', boostEcc: false, border: 0, minVersion: MIN_VERSION, maxVersion: 25 });
  const side = SIDE / code.size;
  const boxes = code.data.flatMap((row, index) => listRuns(row, TOP + index * side, side));
  return [{ kind: 'pattern', boxes }, ...drawCross()];
}

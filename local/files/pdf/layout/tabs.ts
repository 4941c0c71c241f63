/** Tab stops: where a tab leads, and what fills the way. */

import type { ParagraphStyle } from '../model/blocks';
import type { TabStop } from '../styles/properties';
import type { Unit } from './words';

const TOLERANCE = 0.05;

/**
 * The stop that a tab at `x` leads to: the paragraph's own, the hanging indent, or the next default stop.
 *
 * `x` and the result are measured from the left edge of the column.
 *
 * @example nextStop({ ...style, tabs: [], defaultTab: 36, left: 0, firstLine: 0 }, 40, 450) // { position: 72, kind: 'left', leader: '' }
 */
export function nextStop(style: ParagraphStyle, x: number): TabStop {
  const own = style.tabs.find((stop) => stop.position > x + TOLERANCE);
  const isHanging = style.firstLine < 0 && x < style.left - TOLERANCE;
  if (isHanging && (!own || own.position > style.left)) return { position: style.left, kind: 'left', leader: '' };
  if (own) return own;
  const step = style.defaultTab > 0 ? style.defaultTab : 36;
  return { position: (Math.floor((x + TOLERANCE) / step) + 1) * step, kind: 'left', leader: '' };
}

/** The stop of a tab that aligns to the margins instead of to a position. */
export function marginStop(towards: 'left' | 'center' | 'right', left: number, right: number): TabStop {
  if (towards === 'left') return { position: left, kind: 'left', leader: '' };
  return { position: towards === 'right' ? right : (left + right) / 2, kind: towards, leader: '' };
}

/** How far before its stop the text after a tab begins: nothing, half its width, its width, or up to the comma. */
export function leadBefore(kind: TabStop['kind'], following: readonly Unit[]): number {
  if (kind === 'left' || kind === 'clear') return 0;
  let width = 0;
  for (const unit of following) {
    if (unit.kind === 'tab' || unit.kind === 'break') break;
    if (kind === 'decimal' && unit.kind === 'word') {
      const text = unit.pieces.map((piece) => piece.text).join('');
      const separator = text.search(/[.,](?=\d+\D*$)/);
      if (separator >= 0) return width + (unit.width * separator) / text.length;
    }
    width += unit.width;
  }
  return kind === 'center' ? width / 2 : width;
}

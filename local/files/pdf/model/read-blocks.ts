/** Reads paragraphs and tables in order, through content controls and any other wrapper. */
import type { XmlNode } from '../open/xml';
import type { Block } from './blocks';
import type { Context } from './context';
import { readParagraph } from './read-paragraph';
import { readTable } from './read-table';

const PASSED_OVER = new Set([
  'w:sectPr',
  'w:tcPr',
  'w:trPr',
  'w:tblPr',
  'w:del',
  'w:moveFrom',
  'w:sdtPr',
  'w:sdtEndPr',
]);

/** Called with each `w:p` after its blocks are in, so that the reader of sections can cut there. */
type AfterParagraph = (node: XmlNode) => void;

/**
 * Reads all blocks below a node into `blocks`.
 *
 * Text that stands where no block is known (an unknown wrapper of runs) becomes a paragraph of its own.
 */
export function readBlocks(node: XmlNode, context: Context, blocks: Block[], afterParagraph?: AfterParagraph): void {
  for (const child of node.children) {
    if (PASSED_OVER.has(child.name)) continue;
    if (child.name === 'w:tbl') blocks.push(readTable(child, context));
    else if (child.name === 'w:p' || child.name === 'w:r' || child.name === 'm:oMathPara') {
      const source = child.name === 'w:p' ? child : { ...child, name: 'w:p', children: [child] };
      const { paragraph, boxes } = readParagraph(source, context);
      blocks.push(paragraph);
      for (const box of boxes) readBlocks(box, context, blocks);
      afterParagraph?.(child);
    } else readBlocks(child, context, blocks, afterParagraph);
  }
}

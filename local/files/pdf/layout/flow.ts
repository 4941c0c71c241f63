/** Lays blocks out one under the other as strips. */
import type { Block, ParagraphStyle } from '../model/blocks';
import type { LayoutContext, Strip } from './marks';
import { layoutParagraph } from './paragraph';
import { layoutTable } from './table';

/**
 * Lays blocks out in a column of that width, in points.
 *
 * @example layoutBlocks(section.blocks, 450, context)
 */
export function layoutBlocks(blocks: readonly Block[], width: number, context: LayoutContext): Strip[] {
  const styleAt = (index: number): ParagraphStyle | undefined => {
    const block = blocks[index];
    return block?.kind === 'paragraph' ? block.style : undefined;
  };
  return blocks.flatMap((block, index) =>
    block.kind === 'table'
      ? layoutTable(block, width, context)
      : layoutParagraph(block, width, context, { before: styleAt(index - 1), after: styleAt(index + 1) }),
  );
}

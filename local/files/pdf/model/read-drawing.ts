/** Reads drawings: pictures in the line, anchored pictures, and the text of text boxes. */
import { readEmu, readTwips } from '../open/units';
import { childOf, findFirst, type XmlNode } from '../open/xml';
import type { Anchor, FloatingPicture, Picture, RunStyle } from './blocks';
import type { Context } from './context';
import type { Contents } from './read-inlines';

/** Reads `w:drawing`: `wp:inline` and `wp:anchor`. */
export function readDrawing(node: XmlNode, style: RunStyle, context: Context, contents: Contents): void {
  for (const frame of node.children) {
    collectBoxes(frame, contents.boxes);
    const extent = childOf(frame, 'wp:extent')?.attributes;
    const link = findFirst(frame, 'a:blip')?.attributes['r:embed'];
    const picture = pictureOf(link, readEmu(extent?.cx), readEmu(extent?.cy), context);
    if (!picture) continue;
    if (frame.name !== 'wp:anchor') contents.inlines.push({ kind: 'picture', picture, style });
    else contents.floats.push(readAnchor(frame, picture));
  }
}

/** Reads `w:pict`, the older way to store pictures and text boxes. */
export function readOldPicture(node: XmlNode, style: RunStyle, context: Context, contents: Contents): void {
  collectBoxes(node, contents.boxes);
  const data = findFirst(node, 'v:imagedata');
  const shape = findFirst(node, 'v:shape')?.attributes.style ?? '';
  const length = (name: string): number | undefined =>
    readTwips(new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+(?:pt|in|cm|mm))`).exec(shape)?.[1]);
  const picture = pictureOf(data?.attributes['r:id'], length('width'), length('height'), context);
  if (picture) contents.inlines.push({ kind: 'picture', picture, style });
}

function collectBoxes(node: XmlNode, boxes: XmlNode[]): void {
  for (const child of node.children) {
    if (child.name === 'w:txbxContent') boxes.push(child);
    else collectBoxes(child, boxes);
  }
}

function pictureOf(link: string | undefined, width = 72, height = 72, context: Context): Picture | undefined {
  const relation = link ? context.relations.get(link) : undefined;
  return relation && !relation.isExternal ? { part: relation.target, width, height } : undefined;
}

function readAnchor(frame: XmlNode, picture: Picture): FloatingPicture {
  const names = frame.children.map((child) => child.name);
  const isBlock = names.includes('wp:wrapTopAndBottom');
  const isFree = names.includes('wp:wrapNone') || !names.some((name) => name.startsWith('wp:wrap'));
  return {
    picture,
    horizontal: readPosition(childOf(frame, 'wp:positionH')),
    vertical: readPosition(childOf(frame, 'wp:positionV')),
    isBehind: frame.attributes.behindDoc === '1' || frame.attributes.behindDoc === 'true',
    wrap: isBlock ? 'block' : isFree ? 'none' : 'beside',
  };
}

const ALIGNED: Readonly<Record<string, 'start' | 'center' | 'end'>> = {
  left: 'start',
  top: 'start',
  inside: 'start',
  center: 'center',
  right: 'end',
  bottom: 'end',
  outside: 'end',
};

function readPosition(node: XmlNode | undefined): Anchor {
  const from = node?.attributes.relativeFrom ?? 'column';
  const align = ALIGNED[childOf(node, 'wp:align')?.text.trim() ?? ''];
  const offset = readEmu(childOf(node, 'wp:posOffset')?.text) ?? 0;
  const base = /page/.test(from) ? 'page' : /margin/i.test(from) ? 'margin' : from === 'column' ? 'column' : 'text';
  return align ? { from: base, align, offset: 0 } : { from: base, offset };
}

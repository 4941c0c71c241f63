/** Fields: which instructions the page answers itself, and the marks that open and close them. */
import type { XmlNode } from '../open/xml';
import type { Inline, PageField, RunStyle } from './blocks';
import type { Context } from './context';

/**
 * The page counter that a field asks for; undefined when its stored result is to be shown.
 *
 * @example readInstruction(' NUMPAGES \\* MERGEFORMAT ') // 'pages'
 */
export function readInstruction(instruction: string): PageField | undefined {
  const name = instruction
    .trim()
    .split(/[\s\\]/, 1)[0]
    ?.toUpperCase();
  if (name === 'PAGE') return 'page';
  return name === 'NUMPAGES' || name === 'SECTIONPAGES' ? 'pages' : undefined;
}

const COUNTERS: Readonly<Record<string, PageField>> = { 'w:pgNum': 'page' };

/** Follows the marks of complex fields; true when the node was one of them (or the text of an instruction). */
export function readMark(node: XmlNode, style: RunStyle, context: Context, inlines: Inline[]): boolean {
  const { fields } = context;
  const open = fields[fields.length - 1];
  const counter = COUNTERS[node.name];
  if (counter) inlines.push({ kind: 'field', field: counter, style });
  else if (node.name === 'w:instrText') {
    if (open) open.instruction += node.text;
  } else if (node.name === 'w:fldChar') followMark(node.attributes['w:fldCharType'], style, context, inlines);
  else return false;
  return true;
}

function followMark(type: string | undefined, style: RunStyle, context: Context, inlines: Inline[]): void {
  const { fields } = context;
  const open = fields[fields.length - 1];
  if (type === 'begin') fields.push({ instruction: '', isInResult: false, isReplaced: false });
  else if (type === 'separate' && open) {
    open.isInResult = true;
    replace(context, style, inlines);
  } else if (type === 'end' && open) {
    if (!open.isInResult) replace(context, style, inlines);
    fields.pop();
  }
}

function replace(context: Context, style: RunStyle, inlines: Inline[]): void {
  const open = context.fields[context.fields.length - 1];
  const field = open && readInstruction(open.instruction);
  if (!open || !field) return;
  open.isReplaced = true;
  inlines.push({ kind: 'field', field, style });
}

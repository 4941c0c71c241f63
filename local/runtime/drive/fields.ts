/** The `fields` of a request: which members of the answer Drive sends. */

interface Mask {
  [name: string]: Mask;
}

/** Splits at the commas outside of parentheses. */
function splitList(text: string): string[] {
  const pieces = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === ',' && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += letter;
    if (letter === '(') depth++;
    if (letter === ')') depth--;
  }
  return pieces.map((piece) => piece.trim());
}

function readMask(text: string): Mask | undefined {
  const mask: Mask = {};
  for (const piece of splitList(text)) {
    const found = /^([A-Za-z*]+)(?:\((.*)\)|\/(.+))?$/.exec(piece);
    if (!found) return undefined;
    const inner = found[2] ?? found[3];
    const below = inner === undefined ? {} : readMask(inner);
    if (!below) return undefined;
    mask[found[1] as string] = below;
  }
  return mask;
}

function apply(value: unknown, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map((member) => apply(member, mask));
  if (typeof value !== 'object' || value === null || Object.keys(mask).length === 0 || mask['*']) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, below] of Object.entries(mask)) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) kept[name] = apply(member, below);
  }
  return kept;
}

/**
 * Keeps what `fields` asks for; undefined when it is malformed.
 * @example selectFields({ id: '1', name: 'a' }, 'id') // { id: '1' }
 */
export function selectFields(value: object, fields: string): object | undefined {
  const mask = readMask(fields);
  return mask && (apply(value, mask) as object);
}

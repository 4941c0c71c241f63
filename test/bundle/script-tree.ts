/** Reads a script as a syntax tree: which names it takes from outside, which functions it defines. */
import { parseSync } from '@swc/core';

export interface Node {
  readonly type?: string;
  readonly [key: string]: unknown;
}

/** A use of a name that the script itself does not declare. */
export interface FreeName {
  readonly name: string;
  /** `Service.method` where the name is read like that. */
  readonly member: string | undefined;
  /** Stands behind a `typeof` of the same name, so that it never runs where the name is missing. */
  readonly isGuarded: boolean;
}

interface Place {
  readonly declared: readonly ReadonlySet<string>[];
  readonly guarded: ReadonlySet<string>;
}

/** Held here since the tests' globals are slow to reach, and the trees are large. */
const { isArray } = Array;

/** Fields that hold a name, not a use of a variable. */
const NAME_FIELDS = new Set(['key', 'label', 'property', 'meta']);

/** @throws where the text is no script of ECMAScript 2020 */
export function parseScript(code: string, syntax: 'ecmascript' | 'typescript' = 'ecmascript'): Node {
  return parseSync(code, { syntax, target: 'es2020' }) as unknown as Node;
}

/** Every node of a tree, the tree itself first; in no order beyond that. */
export function nodesOf(tree: unknown): Node[] {
  const nodes: Node[] = [];
  const waiting: unknown[] = [tree];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (!isNode(value)) continue;
    if (!isArray(value)) nodes.push(value);
    for (const key in value) if (key !== 'span') waiting.push(value[key]);
  }
  return nodes;
}

/**
 * Names that a script uses and does not declare. A name counts as declared in the whole function around it,
 * which is enough for scripts that declare no name of a global.
 */
export function freeNames(script: Node): FreeName[] {
  const found: FreeName[] = [];
  visit(script, { declared: [declaredIn(script)], guarded: new Set() }, found);
  return found;
}

/** Names of the functions at the top of a script. */
export function topFunctions(script: Node): string[] {
  const body = script.body as readonly Node[];
  return body.filter(({ type }) => type === 'FunctionDeclaration').map(({ identifier }) => nameOf(identifier));
}

function visit(value: unknown, place: Place, found: FreeName[]): void {
  if (isArray(value)) {
    for (const item of value) {
      if (isName(item)) visitName(item, place, undefined, found);
      else visit(item, place, found);
    }
    return;
  }
  if (!isNode(value)) return;
  if (value.type === 'UnaryExpression' && value.operator === 'typeof' && isName(value.argument)) return;
  const inside = isFunction(value) ? { ...place, declared: [...place.declared, declaredIn(value)] } : place;
  const test = value.test ?? (value.operator === '&&' || value.operator === '||' ? value.left : undefined);
  const names = isNode(test) ? typeofNames(test) : [];
  const behind = names.length === 0 ? inside : { ...inside, guarded: new Set([...place.guarded, ...names]) };
  for (const field in value) {
    const child = value[field];
    if (!isNode(child) || field === 'span' || (NAME_FIELDS.has(field) && isName(child))) continue;
    const at = child === test ? inside : behind;
    if (isName(child)) visitName(child, at, field === 'object' ? value.property : undefined, found);
    else visit(child, at, found);
  }
}

function visitName(identifier: unknown, { declared, guarded }: Place, property: unknown, found: FreeName[]): void {
  const name = nameOf(identifier);
  if (declared.some((names) => names.has(name))) return;
  const member = isName(property) ? `${name}.${nameOf(property)}` : undefined;
  found.push({ name, member, isGuarded: guarded.has(name) });
}

function typeofNames(test: unknown): string[] {
  return nodesOf(test)
    .filter(({ type, operator, argument }) => type === 'UnaryExpression' && operator === 'typeof' && isName(argument))
    .map(({ argument }) => nameOf(argument));
}

/** Names that a function, or the script, declares, the functions inside it left out. */
function declaredIn(scope: Node): Set<string> {
  const names = new Set<string>(isName(scope.identifier) ? [nameOf(scope.identifier)] : []);
  const collect = (value: unknown): void => {
    if (isArray(value)) for (const item of value) collect(item);
    if (!isNode(value)) return;
    if (value.type === 'VariableDeclarator') addNames(value.id, names);
    if (value.type === 'CatchClause') addNames(value.param, names);
    if (isName(value.identifier)) names.add(nameOf(value.identifier));
    if (!isFunction(value)) for (const child of Object.values(value)) collect(child);
  };
  if (isFunction(scope)) for (const parameter of scope.params as Node[]) addNames(parameter.pat ?? parameter, names);
  collect(isFunction(scope) ? scope.body : Object.values(scope));
  return names;
}

function addNames(pattern: unknown, names: Set<string>): void {
  if (isName(pattern)) names.add(nameOf(pattern));
  else if (isArray(pattern)) for (const item of pattern) addNames(item, names);
  else if (isNode(pattern)) {
    const { type, properties, elements, left, argument, value, key } = pattern;
    addNames(type === 'AssignmentPatternProperty' ? key : (properties ?? elements ?? left ?? argument ?? value), names);
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const isName = (value: unknown): boolean => isNode(value) && value.type === 'Identifier';
const nameOf = (value: unknown): string => (isNode(value) ? `${value.value}` : '');
const isFunction = (node: Node): boolean => isArray(node.params) && 'body' in node;

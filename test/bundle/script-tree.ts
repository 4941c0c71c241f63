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
  readonly member: string | undefined;
}

/** Fields that hold a name, not a use of a variable. */
const NAME_FIELDS = new Set(['key', 'label', 'property', 'meta']);

/** @throws where the text is no script of ECMAScript 2020 */
export function parseScript(code: string, syntax: 'ecmascript' | 'typescript' = 'ecmascript'): Node {
  return parseSync(code, { syntax, target: 'es2020' }) as unknown as Node;
}

/** Every node of a tree, the tree itself first. */
export function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  else if (isNode(value)) {
    yield value;
    for (const child of Object.values(value)) yield* nodesOf(child);
  }
}

/**
 * Names that a script uses and does not declare. A name counts as declared in the whole function around it,
 * which is enough for scripts that declare no name of a global.
 */
export function freeNames(script: Node): FreeName[] {
  const found: FreeName[] = [];
  visit(script, { declared: [declaredIn(script)], guarded: new Set(), member: undefined }, found);
  return found;
}

/** Names of the functions at the top of a script. */
export function topFunctions(script: Node): string[] {
  const body = script.body as readonly Node[];
  return body.filter(({ type }) => type === 'FunctionDeclaration').map(({ identifier }) => nameOf(identifier));
}

function visit(value: unknown, place: Place, found: FreeName[]): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, place, found);
    return;
  }
  if (!isNode(value)) return;
  if (value.type === 'Identifier') return visitName(nameOf(value), place, found);
  if (value.type === 'UnaryExpression' && value.operator === 'typeof' && isName(value.argument)) return;
  const inside = isFunction(value) ? { ...place, declared: [...place.declared, declaredIn(value)] } : place;
  const test = value.test ?? (value.operator === '&&' || value.operator === '||' ? value.left : undefined);
  const guarded = test === undefined ? place.guarded : new Set([...place.guarded, ...typeofNames(test)]);
  for (const [field, child] of Object.entries(value)) {
    if (NAME_FIELDS.has(field) && isName(child)) continue;
    const isMemberOf = value.type === 'MemberExpression' && field === 'object' && isName(value.property);
    const member = isMemberOf ? nameOf(value.property) : undefined;
    visit(child, { ...inside, member, guarded: child === test ? place.guarded : guarded }, found);
  }
}

function visitName(name: string, { declared, guarded, member }: Place, found: FreeName[]): void {
  if (declared.some((names) => names.has(name))) return;
  found.push({ name, member: member === undefined ? undefined : `${name}.${member}`, isGuarded: guarded.has(name) });
}

function typeofNames(test: unknown): string[] {
  return [...nodesOf(test)]
    .filter(({ type, operator, argument }) => type === 'UnaryExpression' && operator === 'typeof' && isName(argument))
    .map(({ argument }) => nameOf(argument));
}

/** Names that a function, or the script, declares, the functions inside it left out. */
function declaredIn(scope: Node): Set<string> {
  const names = new Set<string>(isName(scope.identifier) ? [nameOf(scope.identifier)] : []);
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) collect(item);
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
  else if (Array.isArray(pattern)) for (const item of pattern) addNames(item, names);
  else if (isNode(pattern)) {
    const { type, properties, elements, left, argument, value, key } = pattern;
    addNames(type === 'AssignmentPatternProperty' ? key : (properties ?? elements ?? left ?? argument ?? value), names);
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const isName = (value: unknown): boolean => isNode(value) && value.type === 'Identifier';
const nameOf = (value: unknown): string => (isNode(value) ? String(value.value) : '');
const isFunction = (node: Node): boolean => Array.isArray(node.params) && 'body' in node;

import { SaxesParser } from 'saxes';

/** An element as its start tag gives it. */
export interface Element {
  readonly namespace: string;
  readonly name: string;
  /** An attribute's value by its name without prefix. */
  readonly attribute: (name: string) => string | undefined;
}

/** What is done with a text's elements; `end` is the offset behind the tag that opens or closes one. */
export interface XmlHandler {
  readonly open: (element: Element, end: number) => void;
  readonly close?: (element: Element, end: number, isSelfClosing: boolean) => void;
  readonly text?: (text: string) => void;
}

/** Why a part's XML cannot be read. A DOCTYPE is refused: Office writes none, and entities are made in it. */
export type XmlFault = 'broken' | 'doctype';

/** Reads a part's XML from start to end. */
export function parseXml(text: string, handler: XmlHandler): XmlFault | undefined {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let fault: XmlFault | undefined;
  const refuse = (reason: XmlFault): never => {
    fault = reason;
    throw new Error(reason);
  };
  parser.on('doctype', () => refuse('doctype'));
  parser.on('error', () => refuse('broken'));
  listen(parser, handler);
  try {
    parser.write(text).close();
  } catch (error) {
    if (fault === undefined) throw error;
  }
  return fault;
}

/** Has the handler told of elements, each with its namespace, and of texts. */
function listen(parser: SaxesParser, handler: XmlHandler): void {
  const open: Open[] = [];
  const scope: Scope = new Map();
  // A sheet has a hundred thousand tags, most without a prefix: what has one is noted as it comes.
  let prefixed: PrefixedAttribute[] = [];
  parser.on('attribute', ({ name, value }) => {
    const colon = name.indexOf(':');
    if (colon >= 0 || name === 'xmlns') prefixed.push({ name, colon, value });
  });
  parser.on('opentag', ({ name, attributes }) => {
    const declared = prefixed.length === 0 ? NONE : declarations(prefixed);
    for (const [prefix, uri] of declared) declare(scope, prefix, uri);
    const element = elementOf(name, attributes, prefixed, scope);
    if (prefixed.length > 0) prefixed = [];
    open.push({ element, declared });
    handler.open(element, parser.position);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const closed = open.pop();
    if (closed === undefined) return;
    for (const [prefix] of closed.declared) scope.get(prefix)?.pop();
    handler.close?.(closed.element, parser.position, isSelfClosing);
  });
  if (handler.text) {
    parser.on('text', handler.text);
    parser.on('cdata', handler.text);
  }
}

type Attributes = Readonly<Record<string, string>>;

/**
 * The namespaces of each prefix, innermost last. The parser's own way looks through all open elements for each name,
 * which a file of a hundred thousand levels makes last for minutes.
 */
type Scope = Map<string, string[]>;

/** A namespace that a tag gives a prefix; '' is the one without. */
type Declaration = readonly [prefix: string, uri: string];

/** An element that is not closed yet, with what its tag declares. */
interface Open {
  readonly element: Element;
  readonly declared: readonly Declaration[];
}

/** An attribute whose name has a prefix, which ends at `colon`; or the namespace without one. */
interface PrefixedAttribute {
  readonly name: string;
  readonly colon: number;
  readonly value: string;
}

const NONE: readonly Declaration[] = [];

function declare(scope: Scope, prefix: string, uri: string): void {
  const bound = scope.get(prefix);
  if (bound === undefined) scope.set(prefix, [uri]);
  else bound.push(uri);
}

function declarations(prefixed: readonly PrefixedAttribute[]): readonly Declaration[] {
  return prefixed.flatMap(({ name, value }): Declaration[] => {
    if (name === 'xmlns') return [['', value]];
    return name.startsWith('xmlns:') ? [[name.slice(6), value]] : [];
  });
}

function elementOf(
  name: string,
  attributes: Attributes,
  prefixed: readonly PrefixedAttribute[],
  scope: Scope,
): Element {
  const colon = name.indexOf(':');
  const attribute = (wanted: string): string | undefined =>
    attributes[wanted] ?? (prefixed.length === 0 ? undefined : withPrefix(prefixed, wanted));
  return {
    namespace: scope.get(colon < 0 ? '' : name.slice(0, colon))?.at(-1) ?? '',
    name: colon < 0 ? name : name.slice(colon + 1),
    attribute,
  };
}

function withPrefix(prefixed: readonly PrefixedAttribute[], wanted: string): string | undefined {
  return prefixed.find(
    ({ name, colon }) => colon >= 0 && name.slice(colon + 1) === wanted && !name.startsWith('xmlns:'),
  )?.value;
}

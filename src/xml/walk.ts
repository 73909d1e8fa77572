/** An element as its start tag gives it. */
export interface Element {
  readonly namespace: string;
  readonly name: string;
  /** An attribute's value by its name without prefix. */
  readonly attribute: (name: string) => string | undefined;
}

export interface XmlHandler {
  readonly open: (element: Element) => void;
  readonly close: (element: Element) => void;
  readonly text: (text: string) => void;
}

/** Why a part's XML cannot be read. A DOCTYPE is refused: Office writes none, and entities are made in it. */
export type XmlFault = 'broken' | 'doctype';

/** Reads a part's XML from start to end. */
export async function walkXml(bytes: Uint8Array, handler: XmlHandler): Promise<XmlFault | undefined> {
  const { SaxesParser } = await import('saxes');
  const text = decodeXml(bytes);
  if (text === undefined) return 'broken';
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: Element[] = [];
  const scope: Scope = new Map();
  let fault: XmlFault | undefined;
  const refuse = (reason: XmlFault): never => {
    fault = reason;
    throw new Error(reason);
  };
  parser.on('doctype', () => refuse('doctype'));
  parser.on('error', () => refuse('broken'));
  parser.on('opentag', ({ name, attributes }) => {
    for (const prefix of declarations(attributes)) declare(scope, prefix, attributes);
    const element = elementOf(name, attributes, scope);
    open.push(element);
    handler.open(element);
  });
  parser.on('closetag', ({ attributes }) => {
    for (const prefix of declarations(attributes)) scope.get(prefix)?.pop();
    const element = open.pop();
    if (element !== undefined) handler.close(element);
  });
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  try {
    parser.write(text).close();
  } catch (error) {
    if (fault === undefined) throw error;
  }
  return fault;
}

type Attributes = Readonly<Record<string, string>>;

/**
 * The namespaces of each prefix, innermost last. The parser's own way looks through all open elements for each name,
 * which a file of a hundred thousand levels makes last for minutes.
 */
type Scope = Map<string, string[]>;

function declare(scope: Scope, prefix: string, attributes: Attributes): void {
  const uri = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? '';
  const bound = scope.get(prefix);
  if (bound === undefined) scope.set(prefix, [uri]);
  else bound.push(uri);
}

const NONE: readonly string[] = [];

/** The prefixes that a start tag declares. A sheet has a hundred thousand tags, and most declare none. */
function declarations(attributes: Attributes): readonly string[] {
  let prefixes: string[] | undefined;
  for (const name in attributes) {
    if (name.startsWith('xmlns') && (name.length === 5 || name[5] === ':')) {
      prefixes ??= [];
      prefixes.push(name.slice(6));
    }
  }
  return prefixes ?? NONE;
}

function elementOf(name: string, attributes: Attributes, scope: Scope): Element {
  const colon = name.indexOf(':');
  const attribute = (wanted: string): string | undefined =>
    attributes[wanted] ?? prefixedAttribute(attributes, wanted);
  return {
    namespace: scope.get(colon < 0 ? '' : name.slice(0, colon))?.at(-1) ?? '',
    name: colon < 0 ? name : name.slice(colon + 1),
    attribute,
  };
}

function prefixedAttribute(attributes: Attributes, wanted: string): string | undefined {
  for (const name in attributes) {
    if (name.endsWith(wanted) && name[name.length - wanted.length - 1] === ':' && !name.startsWith('xmlns:'))
      return attributes[name];
  }
  return undefined;
}

/** XML is UTF-8 or, with a byte order mark, UTF-16. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

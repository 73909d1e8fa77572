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

/** Why a part's XML cannot be read. A DOCTYPE is refused: Word writes none, and entities are made in it. */
export type XmlFault = 'broken' | 'doctype';

/** Reads a part's XML from start to end. */
export async function walkXml(bytes: Uint8Array, handler: XmlHandler): Promise<XmlFault | undefined> {
  const { SaxesParser } = await import('saxes');
  const text = decode(bytes);
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
    for (const [prefix, uri] of declarations(attributes)) declare(scope, prefix, uri);
    const element = elementOf(name, attributes, scope);
    open.push(element);
    handler.open(element);
  });
  parser.on('closetag', ({ attributes }) => {
    for (const [prefix] of declarations(attributes)) scope.get(prefix)?.pop();
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

function declare(scope: Scope, prefix: string, uri: string): void {
  const bound = scope.get(prefix);
  if (bound === undefined) scope.set(prefix, [uri]);
  else bound.push(uri);
}

function* declarations(attributes: Attributes): Iterable<readonly [prefix: string, uri: string]> {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'xmlns') yield ['', value];
    else if (name.startsWith('xmlns:')) yield [name.slice(6), value];
  }
}

function elementOf(name: string, attributes: Attributes, scope: Scope): Element {
  const [prefix, local] = splitName(name);
  const attribute = (wanted: string): string | undefined =>
    Object.entries(attributes).find(([each]) => splitName(each)[1] === wanted)?.[1];
  return { namespace: scope.get(prefix)?.at(-1) ?? '', name: local, attribute };
}

function splitName(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** XML is UTF-8 or, with a byte order mark, UTF-16. */
function decode(bytes: Uint8Array): string | undefined {
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

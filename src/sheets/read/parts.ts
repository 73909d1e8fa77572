/** A workbook's parts, unpacked, as far as they are looked into before a library reads their cells. */
export interface UnpackedPart {
  readonly name: string;
  readonly content: Uint8Array;
}

interface Relation {
  readonly id: string;
  /** The last part of its type: `worksheet`, `styles`. */
  readonly type: string;
  /** The name of the part it points to. */
  readonly target: string;
}

function textOf(part: UnpackedPart | undefined): string {
  return part === undefined ? '' : new TextDecoder().decode(part.content);
}

/** The start tags of elements of a name, whatever their prefix. */
function tags(xml: string, name: string): string[] {
  return Array.from(xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}\\b[^>]*>`, 'g')), ([tag]) => tag);
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
}

function find(parts: readonly UnpackedPart[], name: RegExp): UnpackedPart | undefined {
  return parts.find((part) => name.test(part.name));
}

/** What the workbook's main part points to. */
function relations(parts: readonly UnpackedPart[]): Relation[] {
  const part = find(parts, /(?:^|\/)_rels\/workbook\d*\.xml\.rels$/i);
  const folder = part?.name.replace(/_rels\/[^/]*$/, '') ?? '';
  return tags(textOf(part), 'Relationship').map((tag) => {
    const target = attribute(tag, 'Target');
    return {
      id: attribute(tag, 'Id'),
      type: attribute(tag, 'Type').replace(/^.*\//, ''),
      target: target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
    };
  });
}

const NEEDED = new Set(['worksheet', 'styles', 'sharedStrings']);

/** Whether a part that the workbook names is not there: without its styles a percentage would be read as its hundredth. */
export function lacksParts(parts: readonly UnpackedPart[]): boolean {
  const names = new Set(parts.map(({ name }) => name));
  const needed = relations(parts).filter(({ type }) => NEEDED.has(type));
  return needed.length === 0 || needed.some(({ target }) => !names.has(target));
}

/** For each sheet, in order, whether it is set to show nothing in cells that hold zero. */
export function hiddenZeros(parts: readonly UnpackedPart[]): boolean[] {
  const targets = new Map(relations(parts).map(({ id, target }) => [id, target]));
  return tags(textOf(find(parts, /(?:^|\/)workbook\d*\.xml$/i)), 'sheet').map((sheet) => {
    const part = parts.find(({ name }) => name === targets.get(attribute(sheet, 'id')));
    // The setting stands before the cells.
    const start = textOf(
      part === undefined ? undefined : { name: part.name, content: part.content.subarray(0, 4096) },
    );
    return tags(start, 'sheetView').some((view) => /^(?:0|false)$/.test(attribute(view, 'showZeros')));
  });
}

import { pack, packBlock, writeZip } from '../../src/zip/write.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A zip of the parts given. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const packed = Object.entries(parts).map(([name, content]) => pack(name, content));
  return Buffer.from(writeZip(packBlock(packed), []));
}

/** A .rels part: each target by the last step of its type, or by a whole type. */
export function rels(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type.includes('/') ? type : `${TYPES}/${type}`}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}">${list.join('')}</Relationships>`;
}

/** A part of WordprocessingML. */
export function story(root: string, content: string, namespace = W): string {
  const others =
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${namespace}" ${others}>${content}</w:${root}>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.join('')}</w:p>`;
}

/** A Word document with this body, and other parts by the type of their relation. */
export function docx(body: string, others: Readonly<Record<string, string>> = {}): Buffer {
  const targets = Object.keys(others).map((name) => [name.replace(/\d+$/, ''), `${name}.xml`] as const);
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': rels([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': rels(targets),
    'word/document.xml': story('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(Object.entries(others).map(([name, xml]) => [`word/${name}.xml`, xml])),
  });
}

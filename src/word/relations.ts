import { declaration, R } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const COMMENTS_TYPE = `${WORD_TYPE}.comments+xml`;
export const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';

/** Parts that word/document.xml refers to: their files in word/, and what they are as relations and content types. */
const DOCUMENT_PARTS = {
  rId1: ['styles', 'styles'],
  rId2: ['settings', 'settings'],
  rId3: ['fontTable', 'fontTable'],
  rId4: ['footer1', 'footer'],
  rId5: ['footer2', 'footer'],
  rId6: ['numbering', 'numbering'],
  rId7: ['comments', 'comments'],
} as const;

/** The relationships that the section names. */
export const footerIds = { odd: 'rId4', even: 'rId5' } as const;

export interface OptionalParts {
  readonly numbering: boolean;
  readonly comments: boolean;
}

function documentParts(
  optional: OptionalParts,
): (readonly [id: string, readonly [file: string, kind: string]])[] {
  return Object.entries(DOCUMENT_PARTS).filter(
    ([, [file]]) => (file !== 'numbering' && file !== 'comments') || optional[file],
  );
}

/** [Content_Types].xml. */
export function contentTypesXml(optional: OptionalParts): string {
  const override = (name: string, type: string): string =>
    `<Override PartName="${name}" ContentType="${type}"/>`;
  return [
    `${declaration}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/word/document.xml', `${WORD_TYPE}.document.main+xml`),
    ...documentParts(optional).map(([, [file, kind]]) =>
      override(`/word/${file}.xml`, `${WORD_TYPE}.${kind}+xml`),
    ),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    override('/docProps/custom.xml', PROPERTIES_TYPE),
    '</Types>',
  ].join('');
}

function relationships(items: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = items.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

/** _rels/.rels. */
export const packageRelations = relationships([
  ['rId1', `${R}/officeDocument`, 'word/document.xml'],
  ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ['rId3', `${R}/extended-properties`, 'docProps/app.xml'],
  ['rId4', `${R}/custom-properties`, 'docProps/custom.xml'],
]);

/** word/_rels/document.xml.rels. */
export function documentRelations(optional: OptionalParts): string {
  return relationships(
    documentParts(optional).map(([id, [file, kind]]) => [id, `${R}/${kind}`, `${file}.xml`] as const),
  );
}

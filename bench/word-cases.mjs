// node bench/word-cases.mjs: fills the fixtures with this project, docxtemplater and easy-template-x, opens our documents in
// LibreOffice where there is one, and writes docs/word-templates.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Docxtemplater from 'docxtemplater';
import { TemplateHandler } from 'easy-template-x';
import PizZip from 'pizzip';
import { readDocument } from '../dist/documents/read.js';
import { compile, fill, readData } from '../dist/index.js';
import { fixtures } from './word-fixtures.mjs';

const NAMES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  v: 'urn:schemas-microsoft-com:vml',
};
const NS = Object.entries(NAMES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Tags as each tool has them. */
const OURS = {
  open: ['{', '{'],
  close: ['}', '}'],
  block: (kind, name) => `#${kind} ${name}`,
  end: (kind) => `/${kind}`,
};
const THEIRS = {
  open: ['{', ''],
  close: ['}', ''],
  block: (_, name) => `#${name}`,
  end: (_, name) => `/${name}`,
};

function inWords(xml, { open, close, block, end }) {
  return xml
    .replace(/#(each|if) ?(?=[^<⟫]*⟫|(?:<[^>]*>)+)([^<⟫]*)/g, (_, kind, name) => block(kind, name))
    .replace(/\/(each|if) ([^<⟫]*)/g, (_, kind, name) => end(kind, name))
    .replaceAll('⟪', open.join(''))
    .replaceAll('⟫', close.join(''))
    .replaceAll('⦃', open[0])
    .replaceAll('⦄', open[1]);
}

function docx({ body, parts }, tool) {
  const zip = new PizZip();
  const others = Object.keys(parts);
  const kind = (name) => name.replace(/\d+$/, '');
  const references = others
    .filter((name) => kind(name) !== 'footnotes')
    .map((name, at) => `<w:${kind(name)}Reference w:type="default" r:id="rId${at + 1}"/>`);
  const note = 'footnotes' in parts ? '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>' : '';
  const overrides = others.map(
    (name) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${kind(name)}+xml"/>`,
  );
  const relation = (id, type, target) =>
    `<Relationship Id="${id}" Type="${NAMES.r}/${type}" Target="${target}"/>`;
  const section = `<w:sectPr>${references.join('')}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;
  zip.file(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${overrides.join('')}</Types>`,
  );
  zip.file(
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${RELATIONS}">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
  );
  const targets = others.map((name, at) => relation(`rId${at + 1}`, kind(name), `${name}.xml`));
  zip.file(
    'word/_rels/document.xml.rels',
    `${HEAD}<Relationships xmlns="${RELATIONS}">${targets.join('')}</Relationships>`,
  );
  zip.file(
    'word/document.xml',
    `${HEAD}<w:document ${NS}><w:body>${inWords(body + note, tool)}${section}</w:body></w:document>`,
  );
  for (const [name, xml] of Object.entries(parts))
    zip.file(`word/${name}.xml`, HEAD + inWords(xml, tool).replace('NS', NS));
  return zip.generate({ type: 'nodebuffer' });
}

async function ours(file, data) {
  const { template, diagnostics } = await compile({ file: 'office.docx', bytes: file });
  if (!template) throw new Error(diagnostics[0]?.code);
  const bytes = Buffer.from(JSON.stringify(data));
  const { value } = await readData({ file: 'data.json', bytes }, template.slots).next();
  const { document, diagnostics: said } = fill(template, value.record, { to: 'docx' });
  if (!document) throw new Error(said[0]?.code);
  return document;
}

const TOOLS = [
  { name: 'fill-report', syntax: OURS, make: ours },
  {
    name: 'docxtemplater',
    syntax: THEIRS,
    make: (file, data) =>
      new Docxtemplater(new PizZip(file), { paragraphLoop: true, linebreaks: true }).render(data).toBuffer(),
  },
  {
    name: 'easy-template-x',
    syntax: THEIRS,
    make: (file, data) => new TemplateHandler().process(file, data),
  },
];

async function wordsOf(bytes) {
  const { paragraphs } = await readDocument('out.docx', new Uint8Array(bytes));
  return paragraphs.map(({ text }) => text.replace(/\uFFFC/g, '').trim()).filter((text) => text !== '');
}

async function outcome({ data, expected }, file, make) {
  try {
    const bytes = await make(file, structuredClone(data));
    const words = await wordsOf(bytes);
    return { bytes, passes: JSON.stringify(words) === JSON.stringify(expected), words };
  } catch (error) {
    return { passes: false, words: String(error.message).split('\n')[0] };
  }
}

/** How many of the documents LibreOffice opens, in one run; undefined where there is none. */
function opened(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.docx'));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const { error } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
    { cwd: folder },
  );
  return error ? undefined : readdirSync(folder).filter((name) => name.endsWith('.pdf')).length;
}

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'word-cases-'));
const rows = [];
for (const [index, fixture] of fixtures.entries()) {
  const cells = [];
  for (const { name, syntax, make } of TOOLS) {
    const { bytes, passes, words } = await outcome(fixture, docx(fixture, syntax), make);
    cells.push(passes ? '✓' : '–');
    const file = join(folder, String(index + 1).padStart(2, '0'));
    if (name === 'fill-report') writeFileSync(`${file}-source.docx.bin`, docx(fixture, syntax));
    if (name === 'fill-report' && bytes) writeFileSync(`${file}.docx`, bytes);
    if (name === 'fill-report' && !passes) {
      process.exitCode = 1;
      console.error(fixture.oddity, words);
    }
  }
  rows.push(`| ${index + 1} | ${fixture.program} | ${fixture.oddity} | ${cells.join(' | ')} |`);
}
const count = (at) => rows.filter((row) => row.split('|')[4 + at].includes('✓')).length;
const open = opened(folder);
const text = `# Word templates: what offices' programs write

Each file imitates what a program writes, with its oddity in its name; a tool passes when its document has the words that it should,
paragraph by paragraph. \`node bench/word-cases.mjs\` makes the files, fills them and writes this table.${open === undefined ? '' : ` LibreOffice opens ${open} of our ${fixtures.length} documents.`}

|   # | program | oddity | ${TOOLS.map(({ name }) => name).join(' | ')} |
| --: | :------ | :----- | ${TOOLS.map(() => ':-:').join(' | ')} |
${rows.join('\n')}
|     |         | **pass** | ${TOOLS.map((_, at) => `**${count(at)}**`).join(' | ')} |
`;
const doc = fileURLToPath(new URL('../docs/word-templates.md', import.meta.url));
writeFileSync(doc, text);
// Its table in columns, as all files of the project have it.
const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url));
spawnSync(process.execPath, [biome, 'format', '--write', doc]);
console.log(
  TOOLS.map(({ name }, at) => `${name}: ${count(at)} of ${fixtures.length}`).join('; '),
  `opened: ${open}`,
);
if (process.argv[2] === undefined) rmSync(folder, { recursive: true });

// One report, from data in memory to a Word document in memory (and ours to a file too): this project, the other
// tools, and the floor that nothing written in JavaScript can go below.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { fill, loadTemplate } from '../dist/index.js';
import { readPart, readZip } from '../dist/zip/read.js';
import { pack, packBlock, writeZip } from '../dist/zip/write.js';
import { makeDistricts, recordsOf } from './districts.mjs';
import { FORMS, yamlOf } from './inputs.mjs';
import { measureRates, median, medianRatio, round, table } from './measure.mjs';
import { officeFile, officeMaker } from './office.mjs';
import { peers } from './peers.mjs';
import { printed, ratesOf } from './printed.mjs';
import { tokens } from './template.mjs';
import { assertSameText, textOf } from './text.mjs';

const DISTRICTS = 30;
const OURS = 'fill-report';
const OFFICE = 'fill-report, a Word template';
const FLOOR = 'floor: deflate, CRC, zip';
const USUAL_FLOOR = 'the same with the usual level 6';

export function documentOf(template, record) {
  const { document, diagnostics } = fill(template, record, { to: 'docx' });
  if (!document) throw new Error(diagnostics.map(({ code }) => code).join());
  return document;
}

/** The template of the report, our document of tokens made with it, and the texts in that. */
export async function prepare() {
  const { template } = await loadTemplate('half-year-summary');
  const rates = ratesOf(template.slots);
  const tokenDistrict = tokens(template.slots);
  const [record] = await recordsOf(template, 'tokens.yaml', yamlOf(tokenDistrict));
  return {
    template,
    rates,
    tokenDocument: documentOf(template, record),
    tokenTexts: printed(rates, tokenDistrict),
  };
}

/** A part as other tools deflate it. */
function packUsually(name, bytes) {
  return {
    name,
    method: 8,
    data: deflateRawSync(bytes, { level: 6 }),
    size: bytes.length,
    crc: crc32(bytes),
  };
}

/** All parts but word/document.xml ready made: what is left to do is what depends on the bytes of that one alone. */
export function floorOf(docx, packDocument = pack) {
  const zip = readZip(docx);
  const content = new Map(zip.entries.map((entry) => [entry.name, readPart(zip, entry, entry.size)]));
  const document = content.get('word/document.xml');
  content.delete('word/document.xml');
  const block = packBlock(Array.from(content, ([name, bytes]) => pack(name, bytes)));
  return () => writeZip(block, [packDocument('word/document.xml', document)]);
}

async function contenders({ template, rates, tokenDocument, tokenTexts }, folder) {
  const districts = await makeDistricts(template, DISTRICTS);
  const records = await recordsOf(template, 'districts.yaml', FORMS.yaml(districts));
  const documents = records.map((record) => documentOf(template, record));
  const texts = districts.map((district) => printed(rates, district));
  const floors = documents.map((document) => floorOf(document));
  const usualFloors = documents.map((document) => floorOf(document, packUsually));
  const others = peers(tokenDocument, tokenTexts);
  for (const { name, make } of others) {
    for (const [index, document] of documents.entries()) {
      assertSameText(name, textOf(document), await make(texts[index]));
    }
  }
  const office = await officeMaker(officeFile(tokenDocument, tokenTexts), texts);
  for (const [index, document] of documents.entries())
    assertSameText(OFFICE, textOf(document), office(index));
  const ours = (turn) => documentOf(template, records[turn % DISTRICTS]);
  return [
    { name: FLOOR, run: (turn) => floors[turn % DISTRICTS]() },
    { name: USUAL_FLOOR, run: (turn) => usualFloors[turn % DISTRICTS]() },
    { name: OURS, run: ours },
    { name: OFFICE, run: office },
    {
      name: `${OURS}, to a file`,
      run: (turn) => writeFileSync(join(folder, `${turn % DISTRICTS}.docx`), ours(turn)),
    },
    ...others.map(({ name, make }) => ({ name, run: (turn) => make(texts[turn % DISTRICTS]) })),
  ];
}

/** Prints the table. @param {{ rounds: number, milliseconds: number }} effort */
export async function benchFill(effort) {
  const folder = mkdtempSync(join(tmpdir(), 'fill-report-bench-'));
  try {
    const rates = await measureRates(await contenders(await prepare(), folder), effort);
    const ours = rates.get(OURS);
    const rows = Array.from(rates, ([name, values]) => [
      name,
      round(median(values)),
      `${round(medianRatio(ours, values), 2)} ×`,
    ]);
    console.log(table([['one report', 'reports a second', `${OURS} against it`], ...rows]));
    const docxtemplater = medianRatio(ours, rates.get('docxtemplater'));
    const floor = medianRatio(ours, rates.get(FLOOR));
    console.log(`\nagainst docxtemplater: ${round(docxtemplater, 1)} × (wanted: 10 or more)`);
    const office = medianRatio(rates.get(OFFICE), rates.get('docxtemplater'));
    console.log(`as a Word template against docxtemplater: ${round(office, 1)} × (wanted: 5 or more)`);
    const usual = medianRatio(ours, rates.get(USUAL_FLOOR));
    console.log(
      `share of the floor's rate: ${round(floor, 2)}; with the usual level: ${round(usual, 2)} (wanted: 0.5 or more)`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

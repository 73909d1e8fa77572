// The job as a program of its own does it with docxtemplater: reads the YAML documents, fills the template with each,
// writes the files. node loop.mjs <data.yaml> <template.docx> <rates.json> <folder>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { docxtemplater } from './docxtemplater.mjs';
import { flatten, printed } from './printed.mjs';

const [data, template, ratesFile, folder] = process.argv.slice(2);
const make = docxtemplater(readFileSync(template));
const rates = JSON.parse(readFileSync(ratesFile, 'utf8'));
// By this schema every scalar stays the text it was written as: with the usual one 12.50 would be printed as 12.5.
for (const document of parseAllDocuments(readFileSync(data, 'utf8'), { schema: 'failsafe' })) {
  const district = flatten(document.toJS());
  writeFileSync(join(folder, `${district.地区}.docx`), make(printed(rates, district)));
}

/** A workbook's parts, unpacked within limits: that it is one, where its sheets are, and what they need beside them. */
import { type Arg, type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { walkPart } from '../../xml/part.ts';
import { type Relation, readRelations, relationsOf } from '../../xml/relations.ts';
import { readPart, readZip, type ZipDirectory, type ZipEntry, type ZipFault } from '../../zip/read.ts';
import { isTrue, readSheetPart, type SheetPart } from './sheet-part.ts';
import { type CellString, readSharedStrings } from './strings.ts';
import { type CellStyle, readStyles } from './styles.ts';

/** More than this the parts that are read must not hold, unpacked: they are held in memory whole. */
const MEBIBYTES = 64;
const LIMIT = MEBIBYTES * 1024 * 1024;

const FAULTS = {
  encrypted: 'workbook-encrypted',
  'binary-office': 'workbook-old',
  'not-zip': 'workbook-not',
  truncated: 'workbook-truncated',
  zip64: 'workbook-too-large',
} as const satisfies Readonly<Record<ZipFault, string>>;

/** Why a workbook cannot be read. */
type Fault = (typeof FAULTS)[ZipFault] | 'workbook-broken' | 'workbook-binary';

/** A worksheet as the workbook's main part lists it. */
export interface Worksheet extends ListedSheet {
  readonly part: SheetPart;
}

/** What a workbook's parts hold. */
export interface WorkbookParts {
  /** In order; sheets of other kinds (charts, dialogs) are not among them. */
  readonly sheets: readonly Worksheet[];
  readonly strings: readonly CellString[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
  /** Whether formulas shall be worked out when the workbook is opened: a zero stored with one is then no result. */
  readonly isUncomputed: boolean;
}

interface Package {
  readonly zip: ZipDirectory;
  /** By name in small letters: names of parts that differ in capitals only are one (ECMA-376 part 2, 6.2.2.3). */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Bytes that may still be unpacked. */
  left: number;
  /** Once something is broken: what it is. */
  broken: Arg;
}

function broken(pack: Package, zh: string, en: string): 'workbook-broken' {
  pack.broken = { zh, en };
  return 'workbook-broken';
}

function unread(pack: Package, name: string): 'workbook-broken' {
  return broken(pack, `“${name}”读不出来`, `“${name}” cannot be read`);
}

function plainName(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}

function unpack(pack: Package, name: string): Uint8Array | Fault {
  const entry = pack.entries.get(plainName(name));
  if (entry === undefined) return broken(pack, `缺少“${name}”`, `“${name}” is missing`);
  pack.left -= entry.size;
  if (pack.left < 0) return 'workbook-too-large';
  const content = readPart(pack.zip, entry, LIMIT);
  return typeof content === 'string' ? unread(pack, name) : content;
}

/** What a reader makes of a part. */
async function parsed<T extends object>(
  pack: Package,
  name: string,
  read: (bytes: Uint8Array) => Promise<T | string>,
): Promise<T | Fault> {
  const bytes = unpack(pack, name);
  if (typeof bytes === 'string') return bytes;
  const content = await read(bytes);
  return typeof content === 'string' ? unread(pack, name) : content;
}

/** What a part points to; a part without any relations points to nothing. */
async function relationsFrom(pack: Package, part: string): Promise<readonly Relation[] | Fault> {
  const name = relationsOf(part);
  if (!pack.entries.has(plainName(name))) return [];
  return parsed(pack, name, (bytes) => readRelations(bytes, part));
}

interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The relation to its part. */
  readonly id: string;
}

/** The workbook's main part. */
interface Main extends Pick<WorkbookParts, 'from1904' | 'isUncomputed'> {
  readonly sheets: readonly ListedSheet[];
}

async function readMain(bytes: Uint8Array): Promise<Main | string> {
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  let isUncomputed = false;
  const fault = await walkPart(bytes, {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = isTrue(attribute('date1904'));
      else if (name === 'calcPr') isUncomputed = isTrue(attribute('fullCalcOnLoad'));
      else if (name === 'sheet') {
        const isHidden = /hidden$/i.test(attribute('state') ?? '');
        const id = attribute('id');
        // Some programs list sheets that have no part.
        if (id !== undefined) sheets.push({ name: attribute('name') ?? '', isHidden, id });
      }
    },
    close: () => {},
    text: () => {},
  });
  return fault ?? { sheets, from1904, isUncomputed };
}

/** What a relation of a type points to, read; nothing when there is none. */
async function related<T>(
  pack: Package,
  relations: readonly Relation[],
  type: string,
  read: (bytes: Uint8Array) => Promise<readonly T[] | string>,
): Promise<readonly T[] | Fault> {
  const target = relations.find((each) => each.type === type)?.target;
  return target === undefined ? [] : parsed(pack, target, read);
}

/** The worksheets, each from a part of its own: many sheets of one part would be many records of one. */
async function readSheets(
  pack: Package,
  listed: readonly ListedSheet[],
  relations: readonly Relation[],
): Promise<readonly Worksheet[] | Fault> {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: Worksheet[] = [];
  const seen = new Set<string>();
  for (const sheet of listed) {
    const relation = byId.get(sheet.id);
    if (relation === undefined)
      return broken(pack, `缺少工作表“${sheet.name}”`, `the sheet “${sheet.name}” is missing`);
    if (relation.type !== 'worksheet') continue;
    if (seen.has(plainName(relation.target)))
      return broken(
        pack,
        `工作表“${sheet.name}”和前面的工作表是同一张`,
        `the sheet “${sheet.name}” is one that was listed before`,
      );
    seen.add(plainName(relation.target));
    const part = await parsed(pack, relation.target, readSheetPart);
    if (typeof part === 'string') return part;
    sheets.push({ ...sheet, part });
  }
  return sheets;
}

async function readParts(pack: Package): Promise<WorkbookParts | Fault> {
  const twice = nameTwice(pack);
  if (twice !== undefined) return broken(pack, `有两个“${twice}”`, `“${twice}” stands twice`);
  const top = await relationsFrom(pack, '');
  if (typeof top === 'string') return top;
  const name = top.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const relations = await relationsFrom(pack, name);
  if (typeof relations === 'string') return relations;
  if (!relations.some(({ type }) => type === 'worksheet')) return 'workbook-not';
  const main = await parsed(pack, name, readMain);
  if (typeof main === 'string') return main;
  const styles = await related(pack, relations, 'styles', readStyles);
  if (typeof styles === 'string') return styles;
  const strings = await related(pack, relations, 'sharedStrings', readSharedStrings);
  if (typeof strings === 'string') return strings;
  const sheets = await readSheets(pack, main.sheets, relations);
  return typeof sheets === 'string' ? sheets : { ...main, sheets, styles, strings };
}

function openPackage(zip: ZipDirectory): Package | Fault {
  const entries = new Map(zip.entries.map((entry) => [plainName(entry.name), entry]));
  if (zip.entries.some(({ encrypted }) => encrypted)) return 'workbook-encrypted';
  if (entries.has('xl/workbook.bin')) return 'workbook-binary';
  if (!entries.has('[content_types].xml')) return 'workbook-not';
  return { zip, entries, left: LIMIT, broken: '' };
}

/** Two parts of one name: nobody knows which is meant. */
function nameTwice({ zip, entries }: Package): string | undefined {
  if (entries.size === zip.entries.length) return undefined;
  return zip.entries.find((entry) => entries.get(plainName(entry.name)) !== entry)?.name;
}

function faultSaid(file: string, code: Fault, what: Arg): Diagnostic {
  if (code === 'workbook-too-large') return diagnostic(code, { file }, { limit: MEBIBYTES });
  return code === 'workbook-broken' ? diagnostic(code, { file }, { what }) : diagnostic(code, { file }, {});
}

/** The parts of a workbook that hold its cells, or why they cannot be read. */
export async function readWorkbookParts(
  file: string,
  bytes: Uint8Array,
): Promise<WorkbookParts | Diagnostic> {
  const zip = readZip(bytes);
  const pack = typeof zip === 'string' ? FAULTS[zip] : openPackage(zip);
  if (typeof pack === 'string') return faultSaid(file, pack, '');
  const parts = await readParts(pack);
  return typeof parts === 'string' ? faultSaid(file, parts, pack.broken) : parts;
}

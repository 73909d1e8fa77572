/** What is looked at before a workbook is opened: that it is one, how large it is, and its built-in formats. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { readPart, readZip, type ZipDirectory, type ZipEntry, type ZipFault } from '../../zip/read.ts';
import { type PackedPart, pack, packBlock, writeZip } from '../../zip/write.ts';
import { hiddenZeros, lacksParts, type UnpackedPart } from './parts.ts';

/** More than this a workbook must not hold, unpacked: it is held in memory whole. */
const MEBIBYTES = 64;
const LIMIT = MEBIBYTES * 1024 * 1024;

const FAULTS = {
  encrypted: 'workbook-encrypted',
  'binary-office': 'workbook-old',
  'not-zip': 'workbook-not',
  truncated: 'workbook-truncated',
  zip64: 'workbook-too-large',
} as const satisfies Readonly<Record<ZipFault, string>>;

/** Parts without cells: pictures, charts, comments, links to other files. They are not unpacked. */
const WITHOUT_CELLS =
  /(?:^|\/)(?:drawings|charts|media|theme|embeddings|activeX|ctrlProps|printerSettings|customXml|docProps|persons|threadedComments|externalLinks|pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|tables|queryTables)\/|comments\d*\.xml$/i;

function hasCells({ name }: ZipEntry): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !WITHOUT_CELLS.test(name);
}

function fault(
  code: (typeof FAULTS)[ZipFault] | 'workbook-broken' | 'workbook-binary',
  file: string,
): Diagnostic {
  return code === 'workbook-too-large'
    ? diagnostic(code, { file }, { limit: MEBIBYTES })
    : diagnostic(code, { file }, {});
}

/**
 * Codes of the formats that a file names by number alone, as Chinese versions show them (ECMA-376 18.8.30, zh-cn).
 * The library that opens workbooks has none for these, or the American ones.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
}

/** A styles part in which every built-in format has its code. */
function withBuiltInFormats(styles: string): string {
  const [root = '', prefix = ''] = /<((?:[\w.-]+:)?)styleSheet\b[^>]*>/.exec(styles) ?? [];
  const list = /<(?:[\w.-]+:)?numFmts\b[^>/]*>/.exec(styles)?.[0];
  const own =
    list === undefined ? '' : styles.slice(styles.indexOf(list)).replace(/<\/(?:[\w.-]+:)?numFmts>.*$/s, '');
  const given = new Set(
    Array.from(own.matchAll(/<(?:[\w.-]+:)?numFmt\b[^>]*\bnumFmtId\s*=\s*["'](\d+)["']/g), ([, id]) => id),
  );
  const added = Object.entries(BUILT_IN)
    .filter(([id]) => !given.has(id))
    .map(([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${attribute(code)}"/>`)
    .join('');
  if (list !== undefined) return styles.replace(list, () => list + added);
  return styles.replace(root, () => `${root}<${prefix}numFmts>${added}</${prefix}numFmts>`);
}

function unpacked(zip: ZipDirectory, entry: ZipEntry): UnpackedPart | undefined {
  const content = readPart(zip, entry, LIMIT);
  return typeof content === 'string' ? undefined : { name: entry.name, content };
}

function isStyles(name: string): boolean {
  return /(?:^|\/)styles\d*\.xml$/i.test(name);
}

function repacked({ name, content }: UnpackedPart): PackedPart {
  return pack(name, isStyles(name) ? withBuiltInFormats(new TextDecoder().decode(content)) : content, true);
}

function partsFault(zip: ZipDirectory, file: string): Diagnostic | undefined {
  const { entries } = zip;
  if (entries.some(({ encrypted }) => encrypted)) return fault('workbook-encrypted', file);
  if (entries.some(({ name }) => /^xl\/workbook\.bin$/i.test(name))) return fault('workbook-binary', file);
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return fault('workbook-not', file);
  if (!entries.some(({ name }) => /worksheets?\//i.test(name))) return fault('workbook-not', file);
  const size = entries.filter(hasCells).reduce((sum, entry) => sum + entry.size, 0);
  return size > LIMIT ? fault('workbook-too-large', file) : undefined;
}

/** A workbook ready for the library that reads cells. */
interface CheckedWorkbook {
  readonly zip: Uint8Array;
  /** For each sheet, in order, whether it shows nothing in cells that hold zero. */
  readonly hiddenZeros: readonly boolean[];
}

/**
 * The parts of a workbook that hold its cells, unpacked by a reader that never makes more of a part than it declares
 * and put together again without compression, so that whoever opens them next unpacks nothing.
 */
export function checkWorkbook(file: string, bytes: Uint8Array): CheckedWorkbook | Diagnostic {
  const zip = readZip(bytes);
  if (typeof zip === 'string') return fault(FAULTS[zip], file);
  const wrong = partsFault(zip, file);
  if (wrong !== undefined) return wrong;
  const parts = zip.entries.filter(hasCells).map((entry) => unpacked(zip, entry));
  const whole = parts.filter((part) => part !== undefined);
  if (whole.length < parts.length || lacksParts(whole)) return fault('workbook-broken', file);
  return { zip: writeZip(packBlock([]), whole.map(repacked)), hiddenZeros: hiddenZeros(whole) };
}

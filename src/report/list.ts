import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Lang, visible, words } from '../diagnostics/words.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import { signMarkdown } from '../markdown/write.ts';
import { type Slot, slotAt } from '../model/slot.ts';
import { type List, listWorkbook } from '../sheets/write/list.ts';
import { DIGEST_PART, packageDigest } from '../word/package.ts';
import { customXml } from '../word/properties.ts';
import { pack, packBlock, writeZip } from '../zip/write.ts';
import { told, withoutDefaults } from './account.ts';
import { placeText } from './place.ts';

const TITLES: Readonly<Record<Lang, string>> = { zh: '问题清单', en: 'findings' };

const HEADS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['填写项', '含义', '问题', '怎么办', '位置'],
  en: ['slot', 'meaning', 'what is wrong', 'what to do', 'place'],
};

/**
 * What a record's district is to mend, a row a finding: whose it is, the slot and what is meant by it, what is wrong, what
 * to do, and where. Defaults are no fault.
 */
export function listRows(
  record: string,
  diagnostics: readonly Diagnostic[],
  slots: ReadonlyMap<string, Slot>,
  lang: Lang,
): string[][] {
  return told(withoutDefaults(diagnostics)).map((each) => {
    const { says, fix } = words(each, lang);
    const { slot = '' } = each;
    return [visible(record), visible(slot), meaning(slot, slots), says, fix, placeText(each.place, lang)];
  });
}

function meaning(key: string, slots: ReadonlyMap<string, Slot>): string {
  const slot = slotAt(slots, { key });
  if (slot === undefined) return '';
  return visible(slot.unit === '' ? slot.meaning : `${slot.meaning}（${slot.unit}）`);
}

/** @param subject - the slot that names the records */
export function listOf(rows: readonly (readonly string[])[], subject: string, lang: Lang): List {
  return { title: TITLES[lang], heads: [subject, ...HEADS[lang]], rows };
}

const CELL = { oneLine: true, cell: true, lineStart: false };

/** A list as a table under its title. */
function listMarkdown({ title, heads, rows }: List): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const body = rows.map((row) => line(row.map((text) => escapeMarkdown(text, CELL))));
  return `# ${title}\n\n${line(heads)}${line(heads.map(() => '---'))}${body.join('')}`;
}

/** A list is made of no template. */
const MADE_OF = '[]';

/** A list as Markdown that is known to be ours and untouched. */
export function markdownList(list: List): Uint8Array {
  return signMarkdown(listMarkdown(list), MADE_OF);
}

/** A list as a workbook that is known to be ours and untouched, as Word documents are. */
export async function xlsxList(list: List): Promise<Uint8Array> {
  const parts = (await listWorkbook(list)).map(({ name, content }) => pack(name, content));
  const digest = packageDigest(parts, customXml('', MADE_OF));
  const property = pack(DIGEST_PART, customXml(digest, MADE_OF), true);
  return writeZip(packBlock([]), [...parts, property]);
}

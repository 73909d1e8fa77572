import { sha256 } from '#platform';
import type { Place } from '../diagnostics/diagnostic.ts';
import { type Lang, words } from '../diagnostics/words.ts';
import { type Printed, printedWhole, type Resolved } from '../fill/resolve.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Ownership } from '../model/format.ts';
import { type Slot, slotAt } from '../model/slot.ts';
import type { Template } from '../model/template.ts';
import { writeCsv } from '../sheets/write/csv.ts';
import { placeText } from './place.ts';

/** Where a printed value comes from. */
export interface Traced {
  /** The slot's key; a 表's column as `重点项目.名称`. */
  readonly slot: string;
  /** As it stands in the document. */
  readonly printed: string;
  /** As the data gives it, letter for letter; absent of a default, and where the data is no text. */
  readonly given?: string;
  readonly state: 'given' | 'default' | 'gap' | 'wrong';
  readonly place?: Place;
  /** Whether what is printed is another text than what was given: another unit, words for a sign. */
  readonly isConverted: boolean;
  /** What was said of it. */
  readonly findings: readonly string[];
}

/** Where each printed value comes from, in the order of the report; one for each output that shows a slot. */
export function traceOf(template: Template, { parts, fills, diagnostics }: Resolved, lang: Lang): Traced[] {
  const printed = Object.values(parts)
    .flat()
    .filter((step): step is Printed => step.type === 'printed' && isValue(step));
  return printed.map((step, index): Traced => {
    const fill = fills[index];
    const text = printedWhole(step);
    const slot = fill?.key ?? '';
    const place = fill?.place;
    const given = place && givenAt(place);
    const said = diagnostics.filter((each) => each.slot === slot && isAt(each.place, place));
    return {
      slot,
      printed: text,
      state: fill?.state ?? 'given',
      ...(given !== undefined && { given }),
      ...(place && { place }),
      isConverted:
        given !== undefined && !isAsGiven(slotAt(template.slots, { key: slot }), plain(given), text),
      findings: said.map((each) => words(each, lang).says),
    };
  });
}

/** A district's level follows from another value, and a round's number from none: neither is one of the data's values. */
export function isValue({ output: { target, prints } }: Printed): boolean {
  return target !== undefined && prints !== 'level' && prints !== 'number';
}

function givenAt({ source, start, end }: Place): string | undefined {
  return source === undefined || start === undefined ? undefined : source.text.slice(start, end).trim();
}

function isAt(place: Place, wanted: Place | undefined): boolean {
  if (wanted === undefined) return true;
  return place.file === wanted.file && place.start === wanted.start && place.cell === wanted.cell;
}

/** Without the quotation marks of YAML and JSON. */
function plain(text: string): string {
  return text.replace(/^(["'])(.*)\1$/su, '$2');
}

/** Whether a value is printed as it was given: without its unit, names joined. */
function isAsGiven(slot: Slot | undefined, given: string, printed: string): boolean {
  if (slot && kindOf(slot).loops === 'names')
    return printed.split('、').every((name) => given.includes(name));
  const bare = given.replace(/\s+/g, '');
  return given === printed || bare === printed || bare === `${printed}${slot?.unit ?? ''}`;
}

const HEADS = ['填写项', '文中', '数据里', '出处', '情形', '换算', '提示'] as const;
/** What became of a value, in a word; '' where it is the data's. */
export const stateWords: Readonly<Record<Traced['state'], string>> = {
  given: '',
  default: '默认值',
  gap: '没有填',
  wrong: '填错',
};

/** The same as a sheet. */
export function traceCsv(template: Template, resolved: Resolved): Uint8Array {
  const rows = traceOf(template, resolved, 'zh').map((each) => [
    each.slot,
    each.printed,
    each.given ?? '',
    each.place ? placeText(each.place, 'zh') : '',
    stateWords[each.state],
    each.isConverted ? `${each.given} → ${each.printed}` : '',
    each.findings.join('；'),
  ]);
  return signed((digest) => writeCsv([HEADS, ...rows, [DIGEST_HEAD, digest]]));
}

/** The same for programs: in a JSON object, a value a line. */
export function traceJson(template: Template, resolved: Resolved): Uint8Array {
  const lines = traceOf(template, resolved, 'en').map(({ place, ...each }) =>
    JSON.stringify({ ...each, ...(place && { place: placeText(place, 'en') }) }),
  );
  return signed((digest) =>
    new TextEncoder().encode(`{"values":[\n${lines.join(',\n')}\n],"sha256":"${digest}"}\n`),
  );
}

/** What stands before the digest in a sheet's last row. */
const DIGEST_HEAD = '校验值';
/** Takes the place of the digest where the digest is made. */
const UNSIGNED = '0'.repeat(64);

/** A list with the digest of all else in it, by which one is known that nobody wrote into. */
function signed(write: (digest: string) => Uint8Array): Uint8Array {
  return write(sha256(textOf(write(UNSIGNED))));
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Whether a list of sources is ours and untouched. */
export function traceOwnership(bytes: Uint8Array): Ownership {
  const text = textOf(bytes);
  const found = /[0-9a-f]{64}(?="\}\n$|\r\n$)/.exec(text);
  if (found === null) return 'foreign';
  const [digest] = found;
  const unsigned = text.slice(0, found.index) + UNSIGNED + text.slice(found.index + digest.length);
  return sha256(unsigned) === digest ? 'untouched' : 'changed';
}

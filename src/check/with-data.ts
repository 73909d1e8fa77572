import type { UpdatePlan } from '../align/update.ts';
import type { Updated } from '../align/updated.ts';
import { type Arg, type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { Resolved } from '../fill/resolve.ts';
import { placeArg } from '../report/place.ts';

/** What a document says otherwise than its data, and what of the data was not found in it. */
export function compareWithData(file: string, plan: UpdatePlan, { fills }: Resolved): Diagnostic[] {
  const values = plan.values.filter(({ key }) => key !== '');
  const isFound = ({ state }: Updated): boolean => ['same', 'replaced', 'changed'].includes(state);
  if (!values.some(isFound)) return [diagnostic('document-without-values', { file }, { file })];
  const places = new Map(
    fills.flatMap(({ key, text, place }) => (place ? [[`${key}\n${text}`, place] as const] : [])),
  );
  return values.flatMap((value): Diagnostic[] => {
    const { state, key, old = '', theirs = old, new: next, place = { file } } = value;
    const slot = key.replace(/\[\d+\]/g, '');
    if (state === 'unsure') return [diagnostic('document-value-unsure', place, { slot: key }, { slot })];
    if (state === 'removed')
      return [diagnostic('document-value-extra', place, { slot: key, document: old }, { slot })];
    if (state === 'gone' || state === 'absent' || state === 'added')
      return [diagnostic('document-value-gone', place, { slot: key }, { slot })];
    if (next === undefined || next === theirs || state === 'same') return [];
    const where = whereText(places.get(`${slot}\n${next}`));
    return [
      diagnostic('document-value-other', place, { slot: key, document: theirs, data: next, where }, { slot }),
    ];
  });
}

/** Where the data gives a value; a default stands nowhere in it. */
function whereText(place: Place | undefined): Arg {
  return place === undefined ? { zh: '默认值', en: 'the default' } : placeArg(place);
}

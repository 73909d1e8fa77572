import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { placeAt } from '../nodes.ts';
import type { Line } from './lines.ts';
import { brief } from './quote.ts';
import type { Scanned, Slip } from './slips.ts';

/** A key whose colon is full-width, or has no blank behind it. */
export function colonSlip(line: Line, { origin, text }: Scanned): Slip | undefined {
  const { key, value, after } = line;
  if (key?.slip === undefined) return undefined;
  const name = text.slice(key.start, key.end);
  const given = text.slice(value.start, value.end).replace(/^\u3000+/, '');
  const right = brief(`${name}: ${given}`.trimEnd());
  const place = placeAt(origin, key.colon, key.colon + 1);
  const said =
    key.slip === 'wide'
      ? diagnostic('full-width-colon', place, { key: name, colon: text[key.colon] ?? '', right, more: '' })
      : diagnostic('colon-without-space', place, { key: name, right, more: '' });
  return { said, repair: { colon: key.colon, value, after } };
}

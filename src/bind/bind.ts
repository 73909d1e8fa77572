import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DataRecord } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import type { Bound } from '../model/value.ts';
import { bindMap } from './map.ts';
import { planFor } from './plan.ts';

/**
 * What a record gives each of a template's slots. `diagnostics` has what is wrong with keys and with values, but not
 * what the reader has said already; a gap that is explained there (a misspelt key) has the same object as `said`. Other
 * gaps and the defaults are said in `said` alone, since only the template knows which slots this record shows.
 */
export function bind(slots: ReadonlyMap<string, Slot>, record: DataRecord): Bound {
  const diagnostics: Diagnostic[] = [];
  const context = { place: record.place, isRow: false, diagnostics };
  return { values: bindMap(planFor(slots), record.root, context, record.district), diagnostics };
}

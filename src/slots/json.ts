import type { Place } from '../diagnostics/diagnostic.ts';
import { defaultOf, isRequired } from '../kinds/kinds.ts';
import { sectionOf } from '../model/keys.ts';
import type { Kind, Slot } from '../model/slot.ts';
import type { JsonPlace } from '../report/json.ts';
import { span } from '../report/place.ts';
import type { SlotState, State } from './states.ts';

/** A slot for a program. What does not apply is left out. */
export interface JsonSlot {
  readonly key: string;
  /** The key without its last part; '' outside the sections. */
  readonly section: string;
  readonly kind: Kind;
  readonly unit: string;
  readonly mark: string;
  readonly meaning: string;
  readonly required: boolean;
  /** As a person would type it; '' for a 表, which is empty by default. */
  readonly default?: string;
  readonly min?: string;
  readonly max?: string;
  readonly after?: string;
  readonly columns?: readonly JsonSlot[];
  /** Where it stands in the template: once for each time it is used. */
  readonly places: readonly JsonPlace[];
  /** With a data file: what became of the slot, as it would be printed. */
  readonly state?: State;
  readonly value?: string;
  readonly rows?: number;
  readonly from?: JsonPlace;
}

/** A slot, with what a data file gives it if there is one. */
export function jsonSlot(slot: Slot, given?: SlotState): JsonSlot {
  const { key, kind, unit, mark, meaning, min, max, after, columns, places } = slot;
  const preset = defaultOf(slot);
  return {
    key,
    section: sectionOf(key),
    kind,
    unit,
    mark,
    meaning,
    required: isRequired(slot),
    ...(preset !== undefined && { default: preset }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(after !== undefined && { after }),
    ...(columns !== undefined && { columns: columns.map((column) => jsonSlot(column)) }),
    places: places.map(jsonPlace),
    ...(given !== undefined && jsonState(given)),
  };
}

function jsonState({
  state,
  text,
  rows,
  place,
}: SlotState): Pick<JsonSlot, 'state' | 'value' | 'rows' | 'from'> {
  return {
    state,
    ...(rows === undefined ? state !== 'missing' && state !== 'unneeded' && { value: text } : { rows }),
    ...(place !== undefined && { from: jsonPlace(place) }),
  };
}

function jsonPlace(place: Place): JsonPlace {
  const { file, sheet, cell } = place;
  return {
    file,
    ...(cell === undefined && span(place)),
    ...(sheet !== undefined && { sheet }),
    ...(cell !== undefined && { cell }),
  };
}

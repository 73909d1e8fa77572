// What other tools must be given: the texts that stand in the document, by the names of their tags.

/** The leaves of nested data by key path. */
export function flatten(data, prefix = '') {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(flatten(value, `${prefix}${key}.`))
        : [[`${prefix}${key}`, value]],
    ),
  );
}

/** 增长, 下降 or 持平, with the words that follow a rise. */
function rateWords(rate, after) {
  if (/^-?0(\.0+)?$/.test(rate)) return '持平';
  return rate.startsWith('-') ? `下降${rate.slice(1)}%` : `增长${rate}%${after}`;
}

/**
 * What stands in the document for each slot: what every tool but ours must be given ready made.
 * @param {Record<string, string>} rates words after a rise, by the keys of the rates
 * @param {import('./districts.mjs').District} district
 * @returns {Record<string, string>}
 */
export function printed(rates, district) {
  const texts = Object.entries(district).map(([key, value]) => {
    const text = Array.isArray(value) ? value.join('、') : value;
    return [tagOf(key), key in rates ? rateWords(text, rates[key]) : text];
  });
  return { ...Object.fromEntries(texts), 层级: district.地区.slice(-1) };
}

/** @param {ReadonlyMap<string, import('../dist/index.js').Slot>} slots */
export function ratesOf(slots) {
  return Object.fromEntries(
    [...slots.values()].filter(({ kind }) => kind === '率').map(({ key, after = '' }) => [key, after]),
  );
}

/** A slot's name in other tools' tags: a dot would be a path to some. */
export function tagOf(key) {
  return key.replaceAll('.', '_');
}

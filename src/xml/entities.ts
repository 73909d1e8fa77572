const SIGNS: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const ESCAPES: ReadonlyMap<string, string> = new Map(
  Array.from(SIGNS, ([name, sign]) => [sign, `&${name};`]),
);

function escaped(sign: string): string {
  return ESCAPES.get(sign) ?? sign;
}

const SPECIAL = /[&<>"]/;

/** A text as XML content or attribute value. Characters that XML forbids are refused where data is read. */
export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"]/g, escaped) : text;
}

/** A text as XML content alone, where quotation marks need no reference. */
export function escapeContent(text: string): string {
  return text.replace(/[&<>]/g, escaped);
}

/** What stands between `&` and `;`; undefined for one that XML does not know by itself. */
export function entityText(entity: string): string | undefined {
  if (!entity.startsWith('#')) return SIGNS.get(entity);
  const code = entity.startsWith('#x') ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** What stands between the tags of XML, its references as they are. */
export function withoutTags(xml: string, between = ''): string {
  return xml.replace(/<[^>]*>/g, between);
}

/** XML content as its text; what is no reference of XML's own stays as it stands. */
export function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, entity: string) => entityText(entity) ?? whole);
}

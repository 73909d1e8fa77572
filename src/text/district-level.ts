/** What a district may be, as its name ends. */
export const DISTRICT_LEVELS: readonly string[] = [...Array.from('区县市旗州盟省乡镇'), '街道'];

/** The word for a district's level, from the end of its name; undefined where that tells none. */
export function districtLevel(name: string): string | undefined {
  return DISTRICT_LEVELS.find((level) => name.trim().endsWith(level));
}

/*
 * What files begin with that are no text, by which they are known whatever they are called.
 */

export const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What office programs of before 2007 kept their documents in, and newer ones keep what is encrypted in. */
export const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

export function standsAt(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

export function beginsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return standsAt(bytes, 0, wanted);
}

/** Whether bytes begin as an office program's file does, of whatever year. */
export function isOffice(bytes: Uint8Array): boolean {
  return beginsWith(bytes, ZIP) || beginsWith(bytes, COMPOUND);
}

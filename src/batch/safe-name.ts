/** What Windows forbids in a name, control characters, and invisible ones that would make two names look alike. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** Bytes in UTF-8 that every file system takes, with room for what it or a word processor adds. */
const LONGEST = 200;

/** A value as part of a file's name: never a path of its own. */
export function safeValue(value: string): string {
  return value.normalize('NFC').replace(/\s+/g, ' ').trim().replace(FORBIDDEN, '_');
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** A UTF-16 unit takes three bytes at most: of most names nothing need be counted. */
function fits(name: string, bytes: number): boolean {
  return name.length * 3 <= bytes || byteLength(name) <= bytes;
}

function cut(name: string, bytes: number): string {
  if (fits(name, bytes)) return name;
  let kept = '';
  for (const char of name) {
    if (byteLength(kept + char) > bytes) break;
    kept += char;
  }
  return kept;
}

/** A name of a file or folder that every system takes: not hidden, no device, not too long, no dot or blank at its end. */
export function safeName(name: string, extension = ''): string {
  const stem = cut(name, LONGEST - byteLength(extension))
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '');
  return `${stem === '' ? '_' : RESERVED.test(stem) ? `_${stem}` : stem}${extension}`;
}

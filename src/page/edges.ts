import type { TypedValues } from './state.ts';

/*
 * The browser's storage and files: all that the page keeps, takes in and gives out.
 */

/** Whether what is typed was kept: another window of the page may have kept something else, the storage may be full. */
type Kept = 'kept' | 'elsewhere' | 'full';

/** What is typed for one template, by district; another window of the same page is told from this one by what it kept. */
export interface Store {
  readonly districts: () => readonly string[];
  /** The district that was worked on last. */
  readonly last: () => string;
  readonly load: (district: string) => TypedValues | undefined;
  /** What is kept, without taking it up. */
  readonly peek: (district: string) => TypedValues | undefined;
  readonly keep: (district: string, values: TypedValues) => Kept;
  /** Takes what is kept for known, so that the next `keep` replaces it. */
  readonly look: (district: string) => void;
  /** Whether another window has kept something else since. */
  readonly isElsewhere: (district: string) => boolean;
  readonly drop: (district: string) => void;
}

/** What `action` gives; `otherwise` where the browser's storage is forbidden or full, or holds what no page kept. */
function tried<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

export function openStore(template: string): Store {
  const prefix = `fill-report/${template}/`;
  const lastKey = `fill-report-last/${template}`;
  const seen = new Map<string, string | null>();
  const read = (key: string): string | null => tried(() => localStorage.getItem(key), null);
  const write = (district: string, text: string): boolean =>
    tried(() => {
      localStorage.setItem(prefix + district, text);
      localStorage.setItem(lastKey, district);
      sessionStorage.setItem(lastKey, district);
      return true;
    }, false);
  const names = (): string[] =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .toSorted();
  return {
    districts: () => tried(names, []),
    last: () => tried(() => sessionStorage.getItem(lastKey), null) ?? read(lastKey) ?? '',
    load: (district) => {
      const text = read(prefix + district);
      seen.set(district, text);
      return parsed(text);
    },
    peek: (district) => parsed(read(prefix + district)),
    look: (district) => void seen.set(district, read(prefix + district)),
    isElsewhere: (district) => read(prefix + district) !== (seen.get(district) ?? null),
    keep: (district, values) => {
      const before = read(prefix + district);
      const text = JSON.stringify(values);
      if (before !== (seen.get(district) ?? null) && before !== text) return 'elsewhere';
      if (!write(district, text)) return 'full';
      seen.set(district, text);
      return 'kept';
    },
    drop: (district) => {
      tried(() => localStorage.removeItem(prefix + district), undefined);
      seen.delete(district);
    },
  };
}

/** What was kept, as far as it is what a page keeps. */
function parsed(text: string | null): TypedValues | undefined {
  const value = tried((): unknown => JSON.parse(text ?? ''), undefined);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => typeof each === 'string' || isRows(each)),
  );
}

function isRows(value: unknown): boolean {
  const isRow = (row: unknown): boolean =>
    typeof row === 'object' && row !== null && Object.values(row).every((cell) => typeof cell === 'string');
  return Array.isArray(value) && value.every(isRow);
}

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Gives the user a file to keep. */
export function download(name: string, content: Uint8Array<ArrayBuffer> | string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

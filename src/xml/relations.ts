import type { XmlFault } from './parse.ts';
import { walkXml } from './walk.ts';

/** A part that another part of the package points to. */
export interface Relation {
  readonly id: string;
  /** The last step of its type: `officeDocument`, `header`, `comments`; the same in transitional and strict files. */
  readonly type: string;
  /** The part's name, as in the zip's directory. */
  readonly target: string;
}

/** Reads a .rels part; `base` is the part that its targets are relative to ('' for the package). */
export async function readRelations(
  bytes: Uint8Array,
  base: string,
): Promise<readonly Relation[] | XmlFault> {
  const relations: Relation[] = [];
  const fault = await walkXml(bytes, {
    open: ({ name, attribute }) => {
      const [type, target] = [attribute('Type'), attribute('Target')];
      if (name !== 'Relationship' || type === undefined || target === undefined) return;
      if (attribute('TargetMode') !== 'External')
        relations.push({
          id: attribute('Id') ?? '',
          type: type.split('/').at(-1) ?? '',
          target: resolve(base, target),
        });
    },
  });
  return fault ?? relations;
}

/** The part that says what each part of a package is. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** The name of the .rels part of `part` ('' for the package). */
export function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolve(base: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${base.slice(0, base.lastIndexOf('/') + 1)}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

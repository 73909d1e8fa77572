import type { Element, XmlFault } from './parse.ts';
import { walkXml } from './walk.ts';

/** What is done with a part's elements: those of its root's namespace, by their names without prefix. */
export interface PartHandler {
  readonly open: (name: string, attribute: Element['attribute']) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/**
 * Reads the elements of a part's own namespace, that of its root: so transitional, strict and prefixed parts are one.
 * Those of others (extensions of later versions) are passed over with all that stands in them.
 */
export async function walkPart(bytes: Uint8Array, handler: PartHandler): Promise<XmlFault | undefined> {
  let own: string | undefined;
  let foreign = 0;
  return walkXml(bytes, {
    open: ({ namespace, name, attribute }) => {
      own ??= namespace;
      if (foreign > 0 || namespace !== own) foreign += 1;
      else handler.open(name, attribute);
    },
    close: ({ name }) => {
      if (foreign > 0) foreign -= 1;
      else handler.close(name);
    },
    text: (text) => {
      if (foreign === 0) handler.text(text);
    },
  });
}

import { isFlag } from '../kinds/kinds.ts';
import type { Target, Template, TemplateNode } from '../model/template.ts';

/** For each slot that stands only where one switch is on: that switch. */
export function governors({ parts, slots }: Template): ReadonlyMap<string, string> {
  const found = new Map<string, ReadonlySet<string>>();
  const see = (target: Target | undefined, on: ReadonlySet<string>): void => {
    if (!target) return;
    const known = found.get(target.key);
    found.set(target.key, known ? new Set([...known].filter((key) => on.has(key))) : on);
  };
  const walk = (nodes: readonly TemplateNode[], on: ReadonlySet<string>): void => {
    for (const node of nodes) {
      if (node.type === 'literal') continue;
      if (node.type === 'output') see(node.target, on);
      else if (node.type === 'loop') {
        see(node.subject, on);
        walk(node.nodes, on);
        walk(node.otherwise, on);
      } else {
        const { subject, negated } = node;
        if (typeof subject === 'object') see(subject, on);
        const slot = typeof subject === 'object' ? slots.get(subject.key) : undefined;
        const within = slot && isFlag(slot) ? new Set([...on, slot.key]) : on;
        walk(node.nodes, negated ? on : within);
        walk(node.otherwise, negated ? within : on);
      }
    }
  };
  for (const nodes of Object.values(parts)) walk(nodes, new Set());
  return new Map(
    [...found].flatMap(([key, on]): [string, string][] => {
      const [first] = on;
      return first === undefined ? [] : [[key, first]];
    }),
  );
}

import { sha256 } from '#platform';
import { type CompiledTemplate, literalWords, type TemplateNode } from '../model/template.ts';

/** A digest of a template's words and tags: another digest, another template, whatever its name. */
export function templateDigest(all: CompiledTemplate['parts']): string {
  const { title: _, ...parts } = all;
  return sha256(JSON.stringify(Object.entries(parts).map(outline))).slice(0, 16);
}

/** A part's words and tags without its layout: how a paragraph looks says nothing of what was printed. */
function outline([name, nodes]: readonly [string, readonly TemplateNode[]]): unknown {
  return [name, nodes.map(outlineNode)];
}

function outlineNode(node: TemplateNode): unknown {
  if (node.type === 'literal') return literalWords(node);
  if (node.type === 'output') return [node.prints, node.target ?? null, node.words ?? null];
  const inner = [node.nodes.map(outlineNode), node.otherwise.map(outlineNode)];
  return node.type === 'loop' ? [node.subject, ...inner] : [node.subject, node.negated, ...inner];
}

import Handlebars from 'handlebars';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { RateWords } from '../figures/change.ts';
import { nearest } from '../text/near.ts';
import { helpers, rateParameters } from './helpers.ts';
import { type PlacedTag, tagText } from './scan.ts';

/** What a path names, before it is known what stands around it. */
export interface Path {
  /** How many loops out: `../` one each, `@root.` all of them. */
  readonly up: number;
  /** Key path; '' for `this`. */
  readonly key: string;
}

/** The words that a tag gives for a rate. */
type OwnWords = { -readonly [Word in keyof RateWords]?: string };

/** What a tag asks for. */
export type Expression =
  | { readonly type: 'print'; readonly path: Path }
  | { readonly type: 'rate'; readonly path: Path; readonly words: Readonly<OwnWords> }
  | { readonly type: 'level'; readonly path: Path }
  /** The number of a loop's round: 1 or 一. */
  | { readonly type: 'number'; readonly han: boolean }
  | { readonly type: 'if' | 'unless'; readonly subject: Path | 'first' | 'last' }
  | { readonly type: 'each'; readonly path: Path };

type RateParameter = keyof typeof rateParameters;
type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement;
type Parsed = Expression | Diagnostic;

/** The name before a block's first blank: `each` of `each 重点项目`. */
export function blockName(body: string): string {
  return /^\S*/.exec(body)?.[0] ?? '';
}

/** A tag as Handlebars reads it; undefined if it cannot (its own message tells of tokens, in English). */
function parseCall(source: string): Call | undefined {
  try {
    const statement = Handlebars.parseWithoutProcessing(source).body[0];
    const isCall = statement?.type === 'MustacheStatement' || statement?.type === 'BlockStatement';
    return isCall ? (statement as Call) : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(node: hbs.AST.Expression): Path | undefined {
  if (node.type !== 'PathExpression') return undefined;
  const path = node as hbs.AST.PathExpression;
  if (!path.data) return { up: path.depth, key: path.parts.join('.') };
  return path.parts[0] === 'root' && path.parts.length > 1
    ? { up: Number.POSITIVE_INFINITY, key: path.parts.slice(1).join('.') }
    : undefined;
}

function loopPosition(node: hbs.AST.Expression): 'first' | 'last' | undefined {
  const path = node as hbs.AST.PathExpression;
  if (node.type !== 'PathExpression' || !path.data || path.parts.length !== 1) return undefined;
  return path.parts[0] === 'first' || path.parts[0] === 'last' ? path.parts[0] : undefined;
}

function ownWords(hash: hbs.AST.Hash | undefined): OwnWords | undefined {
  const words: OwnWords = {};
  for (const { key, value } of hash?.pairs ?? []) {
    const name = Object.hasOwn(rateParameters, key) ? rateParameters[key as RateParameter] : undefined;
    if (name === undefined || value.type !== 'StringLiteral') return undefined;
    words[name] = (value as hbs.AST.StringLiteral).value;
  }
  return words;
}

function unknownHelper(name: string, place: Place, kind: 'words' | 'block'): Diagnostic {
  const names = helpers.filter((helper) => helper.kind === kind).map((helper) => helper.name);
  const near = nearest(name, names);
  return near === undefined
    ? diagnostic('template-helper-unknown', place, { name, known: names.join('、') })
    : diagnostic('template-helper-near', place, { name, near });
}

function wrongUse({ tag, place }: PlacedTag, name: string): Diagnostic {
  const example = helpers.find((helper) => helper.name === name)?.example ?? '';
  return diagnostic('template-helper-use', place, { tag: `{{${tag.body}}}`, example });
}

function wordsCall(call: Call, name: string, placed: PlacedTag): Parsed {
  const [first, ...more] = call.params;
  const path = first && more.length === 0 ? pathOf(first) : undefined;
  const words = ownWords(call.hash);
  if (name === '序号' && first === undefined && call.hash === undefined)
    return { type: 'number', han: false };
  if (name === '中文' && path?.key === '序号' && call.hash === undefined)
    return { type: 'number', han: true };
  if (name === '层级' && path && call.hash === undefined) return { type: 'level', path };
  if (name === '增长' && path && words) return { type: 'rate', path, words };
  return helpers.some((helper) => helper.name === name && helper.kind === 'words')
    ? wrongUse(placed, name)
    : unknownHelper(name, placed.place, 'words');
}

/** Reads what `{{ body }}` asks for. */
export function parseOutput(placed: PlacedTag): Parsed {
  const { tag, place } = placed;
  const written = tagText(tag);
  const call = parseCall(written);
  if (call === undefined) return diagnostic('template-syntax', place, { tag: written });
  const path = pathOf(call.path);
  const name = (call.path as hbs.AST.PathExpression).original ?? tag.body;
  if (call.params.length > 0 || call.hash !== undefined || name === '序号')
    return wordsCall(call, name, placed);
  return path ? { type: 'print', path } : diagnostic('template-syntax', place, { tag: written });
}

function blockCall(call: Call, name: string, placed: PlacedTag): Parsed {
  const { tag, place } = placed;
  const [first, ...more] = call.params;
  const plain = first !== undefined && more.length === 0 && call.hash === undefined;
  const path = plain ? pathOf(first) : undefined;
  const position = plain ? loopPosition(first) : undefined;
  if (/ as \|/.test(tag.body)) return diagnostic('template-construct', place, { construct: 'as |…|' });
  if (name === 'with')
    return diagnostic('template-with', place, {
      tag: `{{#${tag.body}}}`,
      example: `{{${path?.key || '综合'}.…}}`,
    });
  if (name === 'each' && path) return { type: 'each', path };
  if ((name === 'if' || name === 'unless') && (position ?? path)) {
    return { type: name, subject: position ?? (path as Path) };
  }
  return helpers.some((helper) => helper.name === name && helper.kind === 'block')
    ? wrongUse(placed, name)
    : unknownHelper(name, place, 'block');
}

/** Reads what `{{# body }}` (or `{{else body}}`) asks for. */
export function parseBlock(placed: PlacedTag): Parsed {
  const { tag, place } = placed;
  const name = blockName(tag.body);
  const call = parseCall(`{{#${tag.body}}}{{/${name}}}`);
  if (call === undefined) return diagnostic('template-syntax', place, { tag: `{{#${tag.body}}}` });
  return blockCall(call, name, placed);
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'rolldown/experimental';
import { expect, it } from 'vitest';

// CONTRIBUTING shows the folders of src/ in order, each above all that it may import: what it says is what is tried here.
// A folder stands for all that is in it, but for a folder within it that has a line of its own.

const root = fileURLToPath(new URL('../', import.meta.url));
const SOURCES = `${root}src/`;

/** What Node.js alone has, and where it may be named. */
const NODE_NAMES = new Set([
  'Buffer',
  'process',
  'require',
  'global',
  '__dirname',
  '__filename',
  'setImmediate',
]);
const NODE_FOLDERS = new Set(['platform', 'host', 'cli']);

interface Source {
  readonly file: string;
  readonly imports: readonly string[];
  /** Node.js's own modules and names that it uses. */
  readonly node: readonly string[];
  /** The names that it declares for others; what it hands on from another file is not among them. */
  readonly names: readonly string[];
}

type SyntaxNode = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null;
}

/** Every node below another. A name that is only a property's is passed over. */
function* nodesBelow(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const [name, child] of Object.entries(node)) {
    const isPropertyName = (name === 'property' || name === 'key') && node['computed'] !== true;
    if (isNode(child) && !isPropertyName) yield* nodesBelow(child);
  }
}

/** The names that a statement declares for other files. */
function exportedNames({ type, declaration }: SyntaxNode): string[] {
  if (type !== 'ExportNamedDeclaration' || !isNode(declaration)) return [];
  const declared = declaration['declarations'] ?? [declaration];
  return (declared as { readonly id: { readonly name: string } }[]).map(({ id }) => id.name);
}

/** Whatever a file imports and exports: types, modules imported late and the types that `import('…')` names, too. */
function readSource(file: string): Source {
  const { program, errors } = parseSync(file, readFileSync(SOURCES + file, 'utf8'));
  expect(errors, file).toEqual([]);
  const imports: string[] = [];
  const node: string[] = [];
  for (const each of nodesBelow(program as unknown as SyntaxNode)) {
    const from = isNode(each['source']) ? each['source']['value'] : undefined;
    if (typeof from === 'string') {
      if (isBuiltin(from)) node.push(from);
      else if (from === '#platform') imports.push('platform/node.ts');
      else if (from.startsWith('.')) imports.push(posix.join(posix.dirname(file), from));
    } else if (each['type'] === 'ImportExpression') throw new Error(`${file} imports what cannot be told`);
    if (each['type'] === 'Identifier' && NODE_NAMES.has(String(each['name'])))
      node.push(String(each['name']));
  }
  const names = [...new Set((program.body as unknown as SyntaxNode[]).flatMap(exportedNames))];
  return { file, imports, node, names };
}

/** The folders, and files beside them, that CONTRIBUTING shows, from the top. */
function readOrder(): string[] {
  const text = readFileSync(`${root}CONTRIBUTING.md`, 'utf8');
  const list = /^```folders\n(.*?)^```/ms.exec(text)?.[1] ?? '';
  return list
    .split('\n')
    .filter((line) => /^\S/.test(line))
    .map((line) => line.split(/\s+/, 1)[0]?.replace(/\/$/, '') ?? '');
}

const order = readOrder();
const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .toSorted()
  .map(readSource);

/** The line of the list that a file belongs to; the longest, if more than one name it. */
function lineOf(file: string): string | undefined {
  const lines = order.filter((line) => file === line || file.startsWith(`${line}/`));
  return lines.toSorted((a, b) => b.length - a.length)[0];
}

it('every file of src/ belongs to a line of CONTRIBUTING, and every line is of a file', () => {
  expect(order.length).toBeGreaterThan(10);
  expect(sources.filter(({ file }) => lineOf(file) === undefined).map(({ file }) => file)).toEqual([]);
  const used = new Set(sources.map(({ file }) => lineOf(file)));
  expect(order.filter((line) => !used.has(line))).toEqual([]);
});

it('every path that CONTRIBUTING names is there', () => {
  const text = readFileSync(`${root}CONTRIBUTING.md`, 'utf8').replace(/^```.*?^```/gms, '');
  const named = Array.from(text.matchAll(/`([\w./-]*\/[\w./*-]*)`/g), ([, path = '']) => path);
  expect(named.length).toBeGreaterThan(50);
  const isThere = (path: string): boolean =>
    [root, SOURCES].some((folder) => existsSync(folder + path.replace(/\*.*/, '')));
  expect(named.filter((path) => !isThere(path))).toEqual([]);
});

it('every import runs down the list', () => {
  const wrong = sources.flatMap(({ file, imports }) => {
    const from = lineOf(file) ?? '';
    return imports
      .map((target) => ({ target, to: lineOf(target) ?? '' }))
      .filter(({ to }) => to !== from && order.indexOf(to) <= order.indexOf(from))
      .map(({ target }) => `${file} → ${target}`);
  });
  expect([...new Set(wrong)]).toEqual([]);
});

it('no file imports itself by way of others', () => {
  const importsOf = new Map(sources.map(({ file, imports }) => [file, imports]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const target of importsOf.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const { file } of sources) walk(file, []);
  expect(circles).toEqual([]);
});

it('no two files export the same name, but what each platform has', () => {
  const files = new Map<string, string[]>();
  for (const { file, names } of sources) {
    if (file === 'platform/browser.ts') continue;
    for (const name of names) files.set(name, [...(files.get(name) ?? []), file]);
  }
  expect(files.size).toBeGreaterThan(1000);
  expect(Array.from(files).filter(([, those]) => those.length > 1)).toEqual([]);
});

it('only platform, host and cli know Node.js', () => {
  const wrong = sources
    .filter(({ file, node }) => node.length > 0 && !NODE_FOLDERS.has(file.split('/')[0] ?? ''))
    .map(({ file, node }) => `${file}: ${[...new Set(node)].join(', ')}`);
  expect(wrong).toEqual([]);
  expect(sources.find(({ file }) => file === 'platform/node.ts')?.node).toContain('node:zlib');
});

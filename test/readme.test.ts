import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

describe('the documents', () => {
  it.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])(
    '%s links to files that are there',
    (name) => {
      const text = readFileSync(join(ROOT, name), 'utf8');
      const links = Array.from(text.matchAll(/\]\((?!https?:|#)([^)#]+)/g), ([, link]) => link ?? '');
      expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
    },
  );
});

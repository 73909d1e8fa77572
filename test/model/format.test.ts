import { expect, it } from 'vitest';
import { formatOf } from '../../src/model/format.ts';

it.each([
  ['云岭区.docx', 'docx'],
  ['a/b.DOCX', 'docx'],
  ['总结.md', 'md'],
  ['总结.markdown', 'md'],
  ['总结.docx.txt', undefined],
  ['docx', undefined],
  ['out.d/.md', undefined],
])('%s is of the format %s', (file, format) => expect(formatOf(file)).toBe(format));

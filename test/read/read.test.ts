import { describe, expect, it } from 'vitest';
import { readData } from '../../src/read/read.ts';
import { collect } from './reading.ts';

function read(file: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return collect(readData({ file, bytes }, new Map()));
}

describe('readData', () => {
  it.each([
    ['a.yaml', '甲: 1\n---\n甲: 2\n'],
    ['a.yml', '- 甲: 1\n- 甲: 2\n'],
    ['数据', '甲: 1\n---\n甲: 2\n'],
    ['-', '甲: 1\n---\n甲: 2\n'],
    ['-', '[{"甲": 1}, {"甲": 2}]'],
    ['a.json', '[{"甲": 1}, {"甲": 2}]'],
    ['A.JSONL', '{"甲": 1}\n{"甲": 2}\n'],
    ['a.ndjson', '{"甲": 1}\n{"甲": 2}\n'],
  ])('reads %s', async (file, text) => {
    expect(await read(file, text)).toEqual({ records: [{ 甲: '1' }, { 甲: '2' }], findings: [] });
  });

  it('says once how the file was decoded, with the first record', async () => {
    const gb = Buffer.from('bcd73a20310a2d2d2d0abcd73a20320a', 'hex');
    expect(await read('a.yaml', gb)).toEqual({
      records: [{ 甲: '1' }, { 甲: '2' }],
      findings: ['gb18030-text'],
    });
  });

  it('says why there is no text', async () => {
    expect(await read('a.yaml', Buffer.from('504b0304', 'hex'))).toEqual({
      records: [undefined],
      findings: ['not-a-text-file'],
    });
  });
});

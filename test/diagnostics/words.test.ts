import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { allCodes, messageOf } from '../../src/diagnostics/messages.ts';
import { visible, words } from '../../src/diagnostics/words.ts';

const failed = (reason: string | { zh: string; en: string }) =>
  diagnostic('output-failed', { file: 'a.docx' }, { file: 'a.docx', reason });

describe('words', () => {
  it('fills the arguments into the texts of either language', () => {
    expect(words(failed('EIO'), 'zh').says).toBe('“a.docx”没有写成，系统报告 EIO，原来的文件没有动');
    expect(words(failed('EIO'), 'en').says).toBe(
      '“a.docx” was not written: the system reports EIO; what was there is as it was',
    );
  });

  it("takes an argument in the reader's language", () => {
    expect(words(failed({ zh: '断网', en: 'no network' }), 'zh').says).toContain('系统报告 断网');
    expect(words(failed({ zh: '断网', en: 'no network' }), 'en').says).toContain('reports no network;');
  });

  it('does not fill in what an argument happens to contain', () => {
    expect(words(failed('{file} {constructor} $&'), 'en').says).toContain('reports {file} {constructor} $&;');
  });

  it('shows what cannot be seen, and cuts what is endless', () => {
    expect(words(failed('a\x1b[2Jb\u202ec\nd'), 'en').says).toContain('a␛[2Jb<U+202E>c␊d');
    const { says } = words(failed('长'.repeat(5_000)), 'en');
    expect(says).toContain(`${'长'.repeat(120)}…${'长'.repeat(60)};`);
  });
});

describe('visible', () => {
  test.prop([fc.string({ unit: 'binary' })])('leaves nothing that a terminal obeys', (text) => {
    expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
  });

  test.prop([fc.string({ unit: fc.constantFrom('区', 'a', ' ', '“', '５', '😀', '\u3000') })])(
    'leaves the rest alone',
    (text) => {
      expect(visible(text)).toBe(text);
    },
  );
});

/** The arguments that a code's words name. */
const names = (text: { says: string; fix: string }) =>
  new Set(`${text.says}${text.fix}`.match(/(?<!\{)\{[A-Za-z]\w*\}(?!\})/g));

describe.each(allCodes())('the texts of %s', (code) => {
  const message = messageOf(code);

  it('name the same arguments in both languages and end without a full stop', () => {
    expect(names(message.en)).toEqual(names(message.zh));
    expect(code).toMatch(/^[a-z][a-z0-9-]+$/);
    for (const { says, fix } of [message.zh, message.en]) {
      expect(says).not.toMatch(/(?<!\d)[。.]$|^$/);
      expect(fix).not.toMatch(/(?<!\d)[。.]$/);
    }
  });
});

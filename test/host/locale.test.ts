import { expect, it } from 'vitest';
import { language } from '../../src/host/locale.ts';

const none = () => {
  throw new Error('asked the system');
};

it.each([
  [{ FILL_REPORT_LANG: 'en', LC_ALL: 'zh_CN.UTF-8' }, 'en'],
  [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh'],
  [{ LC_MESSAGES: 'zh_TW', LANG: 'en_US.UTF-8' }, 'zh'],
  [{ LC_ALL: '', LANG: 'zh_CN.GB18030' }, 'zh'],
  [{ LANG: 'zh-Hans-CN' }, 'zh'],
  [{ LANG: 'ZH' }, 'zh'],
  [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
  [{ LANG: 'POSIX' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8' }, 'en'],
  [{ LANG: 'zhx' }, 'en'],
] as const)('%o speaks %s', (env, lang) => {
  expect(language(env, none)).toBe(lang);
});

it('asks the system only when no variable speaks', () => {
  expect(language({ LANG: '' }, () => 'zh-Hans-CN')).toBe('zh');
  expect(language({}, () => 'de-DE')).toBe('en');
  expect(['zh', 'en']).toContain(language({}));
});

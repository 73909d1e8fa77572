import type { Lang } from '../diagnostics/words.ts';

/** Where the language is looked for, first things first; what is empty does not count. */
const VARIABLES = ['FILL_REPORT_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language to speak: the first of FILL_REPORT_LANG, LC_ALL, LC_MESSAGES and LANG that says something, else the
 * system's. `zh` in any form is Chinese; every other (`C` and `POSIX` too) is English.
 *
 * @param system - asked only if no variable speaks, because loading the system's locale takes 12 ms
 */
export function language(env: Readonly<Record<string, string | undefined>>, system = systemLocale): Lang {
  const name = VARIABLES.map((variable) => env[variable]).find(
    (value) => value !== undefined && value !== '',
  );
  return /^zh(?![a-z])/i.test(name ?? system()) ? 'zh' : 'en';
}

function systemLocale(): string {
  return Intl.DateTimeFormat().resolvedOptions().locale;
}

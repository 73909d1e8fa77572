import type { Command } from 'commander';
import { type AddCommand, refuseMore } from '../option.ts';
import { usageError } from '../usage.ts';

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

const TEXTS = {
  zh: {
    completion: '输出命令行自动补全的脚本',
    name: '终端类型',
    shell: 'bash、zsh、fish 或 powershell',
    wrong: (given: string) => `不认识“${given}”，可以写 ${SHELLS.join('、')}`,
  },
  en: {
    completion: 'print the script that completes commands in a shell',
    name: 'shell',
    shell: 'bash, zsh, fish or powershell',
    wrong: (given: string) => `"${given}" is no known shell; it can be ${SHELLS.join(', ')}`,
  },
} as const;

/** `fill-report completion`. */
export const addCompletion: AddCommand<[shell: Shell]> = (root, lang, run) => {
  const words = TEXTS[lang];
  root
    .command('completion')
    .usage(`<${SHELLS.join('|')}>`)
    .allowExcessArguments()
    .description(words.completion)
    .argument(`<${words.name}>`, words.shell)
    .action(async (given: string, _: object, command: Command) => {
      refuseMore(command, lang);
      const shell = SHELLS.find((one) => one === given);
      if (shell === undefined) throw usageError(words.wrong(given));
      await run(shell);
    });
};

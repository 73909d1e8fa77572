import type { Lang } from '../../diagnostics/words.ts';

/** The words of `completion`. */
const zh = {
  completion: '输出命令行自动补全的脚本',
  names: { shell: '终端类型' },
  shell: 'bash、zsh、fish 或 powershell',
  wrong: (given: string, shells: readonly string[]) => `不认识“${given}”，可以写 ${shells.join('、')}`,
};

const en: typeof zh = {
  completion: 'print the script that completes commands in a shell',
  names: { shell: 'shell' },
  shell: 'bash, zsh, fish or powershell',
  wrong: (given, shells) => `"${given}" is no known shell; it can be ${shells.join(', ')}`,
};

export const completionTexts: Readonly<Record<Lang, typeof zh>> = { zh, en };

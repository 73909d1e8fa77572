import { type CompletedCommand, type CompletedOption, type CompletedValues } from './commands.ts';

/** The script for fish, with what each option means. Where nothing else is said, fish completes files. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const named = commands.filter(({ isDefault }) => !isDefault).map(({ name }) => name);
  const lines = commands.flatMap((command) => {
    const seen = `__fish_seen_subcommand_from ${command.isDefault ? named.join(' ') : command.name}`;
    const when = `-n ${quoted(command.isDefault ? `not ${seen}` : seen)}`;
    return [
      `-n __fish_use_subcommand -a ${command.name}${described(command.about)}`,
      ...command.options.map((option) => `${when} ${optionText(option)}`),
      ...(command.isDefault ? [] : argumentText(command.argument, when)),
    ];
  });
  return `# Completion of fill-report for fish. Once:
#   fill-report completion fish > ~/.config/fish/completions/fill-report.fish

complete -c fill-report -e
${lines.map((line) => `complete -c fill-report ${line}\n`).join('')}`;
}

function optionText({ long, short, about, values }: CompletedOption): string {
  const flags = `${short === undefined ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
  const value = values === undefined ? '' : ` ${valuesText(values)}`;
  return flags + value + described(about);
}

function argumentText(values: CompletedValues, when: string): string[] {
  if (values.paths === 'files' && values.words.length === 0) return [];
  return [`${when} ${values.paths === 'files' ? '' : '-f '}${offered(values)}`.trimEnd()];
}

/** -x is for words alone; after -r files are completed too. */
function valuesText(values: CompletedValues): string {
  return [values.paths === 'files' ? '-r' : '-x', offered(values)].filter((part) => part !== '').join(' ');
}

function offered({ words, paths }: CompletedValues): string {
  if (paths === 'folders') return `-a ${quoted('(__fish_complete_directories)')}`;
  return words.length === 0 ? '' : `-a ${quoted(words.join(' '))}`;
}

function described(about: string): string {
  return about === '' ? '' : ` -d ${quoted(about)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

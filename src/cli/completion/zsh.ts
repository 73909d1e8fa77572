import { inSingleQuotes } from '../shell-word.ts';
import { type CompletedCommand, type CompletedOption, type CompletedValues, firstWords } from './commands.ts';

/** The script for zsh, with what each option means. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join('|');
  const standard = commands.find(({ isDefault }) => isDefault);
  const described = commands.map(({ name, about }) => `    ${inSingleQuotes(`${name}:${about}`)}\n`).join('');
  const first = standard === undefined ? '' : argumentsCall(standard, '_fill_report_first');
  return `#compdef fill-report
# Completion of fill-report for zsh. In ~/.zshrc, after compinit:
#   source <(fill-report completion zsh)

_fill_report_first() {
  local -a commands
  commands=(
${described}  )
  _describe command commands
  ${action(firstWords(commands).paths)}
}

_fill_report() {
  local command= word
  for word in \${words[2,CURRENT-1]}; do
    case $word in
      (${names}) command=$word; break ;;
    esac
  done
  case $command in
    ('') ${first} ;;
${commands.map(commandCase).join('')}  esac
}

if (( \${+functions[compdef]} )); then
  compdef _fill_report fill-report
fi
if [[ $funcstack[1] == _fill_report ]]; then
  _fill_report "$@"
fi
`;
}

/** The command's own name is an argument too: what it takes may stand anywhere behind it. */
function commandCase(command: CompletedCommand): string {
  return `    (${command.name}) ${argumentsCall(command, valuesAction(command.argument))} ;;\n`;
}

function argumentsCall({ options }: CompletedCommand, rest: string): string {
  return ['_arguments -S', ...options.flatMap(optionSpecs), inSingleQuotes(`*: :${rest}`)].join(
    ' \\\n      ',
  );
}

function optionSpecs({ long, short, about, values }: CompletedOption): string[] {
  const flags = short === undefined ? [long] : [short, long];
  const either = flags.length === 1 ? '' : `(${flags.join(' ')})`;
  const value = values === undefined ? '' : `: :${valuesAction(values)}`;
  return flags.map((flag) => {
    const sign = values !== undefined && flag === long ? '=' : '';
    return inSingleQuotes(`${either}${flag}${sign}[${about.replace(/[\\\][:]/g, '\\$&')}]${value}`);
  });
}

function valuesAction({ words, paths }: CompletedValues): string {
  if (paths === 'none') return words.length === 0 ? '' : `(${words.join(' ')})`;
  if (words.length === 0) return action(paths);
  return `{compadd ${words.join(' ')}; ${action(paths)}}`;
}

function action(paths: CompletedValues['paths']): string {
  if (paths === 'none') return ':';
  return paths === 'files' ? '_files' : '_files -/';
}

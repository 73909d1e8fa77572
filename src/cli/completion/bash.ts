import { type CompletedCommand, type CompletedValues, firstWords } from './commands.ts';

/** The script for bash (3.2 and later). Files with signs that want quoting are left to bash itself (`-o default`). */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join('|');
  const standard = commands.find(({ isDefault }) => isDefault)?.name ?? '';
  return `# Completion of fill-report for bash. In ~/.bashrc:
#   source <(fill-report completion bash)

# Words of a list and, perhaps, files or folders.
_fill_report_reply() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$2" -- "$word"))
  case $1 in
    files) COMPREPLY+=($(compgen -f -- "$word")) ;;
    folders) COMPREPLY+=($(compgen -d -- "$word")) ;;
    none) compopt +o default 2>/dev/null; return ;;
  esac
  compopt -o filenames 2>/dev/null
}

_fill_report() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= at
  # In --to=docx the sign is a word of its own.
  if [[ $word == = ]]; then
    word=
  elif [[ $previous == = ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[at]} in
      ${names}) command=\${COMP_WORDS[at]}; break ;;
    esac
  done
  COMPREPLY=()
  case "\${command:-${standard}} $previous" in
${commands.flatMap(optionCases).join('')}  esac
  if [[ $word == -* ]]; then
    case \${command:-${standard}} in
${commands.map(optionsCase).join('')}    esac
    return
  fi
  case $command in
${argumentCase("''", firstWords(commands))}${commands.map(({ name, argument }) => argumentCase(name, argument)).join('')}  esac
}

complete -o default -F _fill_report fill-report
`;
}

function optionCases({ name, options }: CompletedCommand): string[] {
  return options.flatMap(({ long, short, values }) => {
    if (values === undefined) return [];
    const patterns = [short, long].flatMap((flag) => (flag === undefined ? [] : `"${name} ${flag}"`));
    return `    ${patterns.join(' | ')}) ${reply(values)}; return ;;\n`;
  });
}

function optionsCase({ name, options }: CompletedCommand): string {
  return `      ${name}) ${reply({ words: options.map(({ long }) => long), paths: 'none' })} ;;\n`;
}

function argumentCase(pattern: string, values: CompletedValues): string {
  return `    ${pattern}) ${reply(values)} ;;\n`;
}

function reply({ words, paths }: CompletedValues): string {
  return `_fill_report_reply ${paths} $'${words.join('\\n')}'`;
}

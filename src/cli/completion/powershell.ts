import { type CompletedCommand, firstWords } from './commands.ts';

/**
 * The script for PowerShell, in ASCII: what one says to the other in Windows is often read in another encoding. Where
 * nothing is found PowerShell completes files.
 */
export function powershellScript(commands: readonly CompletedCommand[]): string {
  const standard = commands.find(({ isDefault }) => isDefault)?.name ?? '';
  const names = commands.map(({ name }) => name);
  return `# Completion of fill-report for PowerShell. In $PROFILE:
#   fill-report completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName fill-report -ScriptBlock {
  param($word, $ast, $position)
  $names = ${list(names)}
  $options = @{
${commands.map(({ name, options }) => `    ${quoted(name)} = ${list(options.map(({ long }) => long))}\n`).join('')}  }
  $values = @{
${commands.flatMap(valueEntries).join('')}  }
  $arguments = @{
    '' = ${list(firstWords(commands).words)}
${commands.map(({ name, argument }) => `    ${quoted(name)} = ${list(argument.words)}\n`).join('')}  }
  $typed = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { $_.ToString() })
  $command = @($typed | Select-Object -Skip 1 | Where-Object { $names -ccontains $_ })[0]
  $current = if ($command) { $command } else { ${quoted(standard)} }
  $previous = if ($typed.Count -gt 1) { $typed[-1] } else { '' }
  $found = if ($values.ContainsKey("$current $previous")) { $values["$current $previous"] }
    elseif ($word -like '-*') { $options[$current] }
    else { $arguments["$command"] }
  $found | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function valueEntries({ name, options }: CompletedCommand): string[] {
  return options.flatMap(({ long, short, values }) => {
    if (values === undefined) return [];
    const flags = short === undefined ? [long] : [short, long];
    return flags.map((flag) => `    ${quoted(`${name} ${flag}`)} = ${list(values.words)}\n`);
  });
}

function list(words: readonly string[]): string {
  return `@(${words.map(quoted).join(', ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

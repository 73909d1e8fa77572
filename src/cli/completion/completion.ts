import type { Command } from 'commander';
import { builtInNames } from '../../host/load-template.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT } from '../usage.ts';
import { bashScript } from './bash.ts';
import { type CompletedCommand, describeCommands } from './commands.ts';
import { fishScript } from './fish.ts';
import { powershellScript } from './powershell.ts';
import type { Shell } from './program.ts';
import { zshScript } from './zsh.ts';

const SCRIPTS: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** `fill-report completion`: the script for a shell, on standard output. Gives the exit code. */
export async function completionCommand(shell: Shell, root: Command, screen: Terminal): Promise<number> {
  await screen.out(SCRIPTS[shell](describeCommands(root, builtInNames())));
  return EXIT.done;
}

import type { Command, Option } from 'commander';
import { SHELLS } from './program.ts';

/** What may follow an option, or stand as an argument: some words, perhaps, and files or folders. */
export interface CompletedValues {
  readonly words: readonly string[];
  readonly paths: 'none' | 'files' | 'folders';
}

export interface CompletedOption {
  /** `--template`. */
  readonly long: string;
  /** `-t`. */
  readonly short?: string;
  readonly about: string;
  /** Absent for a switch. */
  readonly values?: CompletedValues;
}

export interface CompletedCommand {
  readonly name: string;
  readonly about: string;
  /** Whether it runs when no command is named. */
  readonly isDefault: boolean;
  readonly options: readonly CompletedOption[];
  readonly argument: CompletedValues;
}

/** What runs when no command is named. */
const DEFAULT = 'fill';

const NOTHING: CompletedValues = { words: [], paths: 'none' };
const FILES: CompletedValues = { words: [], paths: 'files' };

/**
 * The commands as the scripts for shells need them. The scripts hold all of it, so that nothing has to be started when
 * somebody presses Tab, and files are completed by the shell itself.
 */
export function describeCommands(root: Command, templates: readonly string[]): readonly CompletedCommand[] {
  const inAll = optionsOf(root, templates);
  const own = root.commands.map((command) => {
    const options = optionsOf(command, templates);
    const others = inAll.filter(({ long }) => options.every((option) => option.long !== long));
    return {
      name: command.name(),
      about: command.description(),
      isDefault: command.name() === DEFAULT,
      options: [...options, ...others],
      argument: argumentOf(command, templates),
    };
  });
  const words = own.map(({ name }) => name);
  const help: CompletedValues = { words, paths: 'none' };
  return [...own, { name: 'help', about: '', isDefault: false, options: [], argument: help }];
}

function optionsOf(command: Command, templates: readonly string[]): CompletedOption[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap((option) => {
      const { long, short, description } = option;
      const values = valuesOf(option, templates);
      if (long === undefined || long === null) return [];
      return { long, ...(short && { short }), about: description, ...(values && { values }) };
    });
}

function valuesOf(option: Option, templates: readonly string[]): CompletedValues | undefined {
  if (!option.required && !option.optional) return undefined;
  if (option.argChoices !== undefined) return { words: option.argChoices, paths: 'none' };
  if (option.long !== '--template') return FILES;
  return { words: templates, paths: option.optional ? 'none' : 'files' };
}

function argumentOf(command: Command, templates: readonly string[]): CompletedValues {
  switch (command.name()) {
    case 'slots':
      return { words: templates, paths: 'files' };
    case 'init':
      return { words: [], paths: 'folders' };
    case 'completion':
      return { words: SHELLS, paths: 'none' };
    default:
      return command.registeredArguments.length === 0 ? NOTHING : FILES;
  }
}

/** What an argument may be where no command is named yet: a command, or what the default command takes. */
export function firstWords(commands: readonly CompletedCommand[]): CompletedValues {
  const standard = commands.find(({ isDefault }) => isDefault);
  return { words: commands.map(({ name }) => name), paths: standard?.argument.paths ?? 'none' };
}

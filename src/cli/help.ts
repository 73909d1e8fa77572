import type { Command, Help, Option } from 'commander';
import { displayWidth } from '../text/width.ts';
import { wrapped } from '../text/wrap.ts';
import type { Texts } from './texts.ts';

/** A head and its lines: terms on the left, what they mean on the right. */
type Section = readonly [head: string, rows: readonly (readonly [term: string, what: string])[]];

/** Columns for the text; a description that does not fit goes on below itself. */
const WIDTH = 100;
const GAP = 2;

/**
 * The help of a command, in one language throughout. The program's own shows the options of `fill`, which is what it
 * runs without a command, and lists the commands.
 */
export function helpText(command: Command, helper: Help, texts: Texts): string {
  const { heads } = texts;
  const fill =
    command.parent === null ? command.commands.find((other) => other.name() === 'fill') : undefined;
  const shown = fill ?? command;
  const sections: Section[] = [
    [
      heads.arguments,
      shown.registeredArguments.map((argument) => [
        argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
        argument.description,
      ]),
    ],
    [heads.options, options(shown, helper)],
    [heads.commands, command.commands.map((other) => [other.name(), other.description()])],
    [heads.examples, fill === undefined ? [] : texts.examples],
    [heads.exit, texts.exits],
  ];
  const usage = fill === undefined ? helper.commandUsage(command) : texts.usage;
  const about = fill === undefined ? command.description() : texts.about;
  return [`${heads.usage}${usage}`, about, ...sections.filter(([, rows]) => rows.length > 0).map(sectionText)]
    .join('\n\n')
    .concat('\n');
}

const isHelp = (option: Option): boolean => option.long === '--help';

/** A command's options and those of all commands, such as --lang; the help itself comes last. */
function options(command: Command, helper: Help): (readonly [string, string])[] {
  const all = [...helper.visibleOptions(command), ...helper.visibleGlobalOptions(command)];
  return [...all.filter((option) => !isHelp(option)), ...all.filter(isHelp)].map((option) => [
    option.short === undefined ? `    ${option.flags}` : option.flags,
    option.description,
  ]);
}

function sectionText([head, rows]: Section): string {
  const left = Math.max(...rows.map(([term]) => displayWidth(term)));
  const lines = rows.flatMap(([term, what]) => {
    const [first = '', ...rest] = wrapped(what, WIDTH - left - 2 * GAP);
    const padding = ' '.repeat(left - displayWidth(term) + GAP);
    return [`${term}${padding}${first}`, ...rest.map((line) => ' '.repeat(left + GAP) + line)];
  });
  return [head, ...lines.map((line) => ' '.repeat(GAP) + line)].join('\n');
}

import { cliHelp, type Language } from '../../rules/index.ts';
import { COMMAND_NAMES, type CommandName } from '../arguments/commands.ts';
import { OPTION_NAMES, optionShape, type OptionName } from '../arguments/options.ts';
import { alignColumns } from '../terminal/width.ts';

/** What `help` prints: everything, or how one command is used. */
export function helpText(about: CommandName | undefined, language: Language): string {
  const sections = about === undefined ? general(language) : aboutCommand(about, language);
  return `${sections.map((section) => section.join('\n')).join('\n\n')}\n`;
}

function general(language: Language): readonly (readonly string[])[] {
  const help = cliHelp[language];
  const commands = COMMAND_NAMES.map((name) => [name, help.commands[name]]);
  return [
    [help.title],
    [`${help.usageTitle}: ${help.usage}`],
    [help.commandsTitle, ...indented(commands)],
    [help.optionsTitle, ...indented(OPTION_NAMES.map((name) => optionRow(name, language)))],
    [help.examplesTitle, ...help.examples.map((example) => `  ${example}`)],
    [help.exitTitle, ...indented(help.exits)],
  ];
}

function aboutCommand(name: CommandName, language: Language): readonly (readonly string[])[] {
  const help = cliHelp[language];
  const options = OPTION_NAMES.filter((option) => optionShape(option).commands.includes(name));
  return [
    [help.commands[name]],
    [`${help.usageTitle}: ${help.usages[name]}`],
    [help.optionsTitle, ...indented(options.map((option) => optionRow(option, language)))],
    [help.exitTitle, ...indented(help.exits)],
  ];
}

function optionRow(name: OptionName, language: Language): readonly string[] {
  const { short } = optionShape(name);
  const flag = short === undefined ? `--${name}` : `-${short}, --${name}`;
  return [flag, cliHelp[language].options[name]];
}

function indented(rows: readonly (readonly string[])[]): readonly string[] {
  return alignColumns(rows).map((line) => `  ${line}`);
}

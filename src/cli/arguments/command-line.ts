import type { Day, Language, Period } from '../../rules/index.ts';
import type { Trouble } from '../trouble.ts';
import type { ActionName, CommandName, Format } from './commands.ts';

/** What a person asked for. */
export interface Command {
  readonly name: ActionName;
  /** Files, and whatever else the command takes, in order. */
  readonly operands: readonly string[];
  readonly options: Options;
}

export interface Options {
  readonly language: Language;
  readonly format: Format;
  readonly policies: readonly string[];
  readonly asOf: Day | undefined;
  readonly period: Period | undefined;
  readonly bulletins: readonly string[];
  /** A folder of workbooks with earlier bulletins. */
  readonly history: string | undefined;
  readonly write: string | undefined;
  readonly html: string | undefined;
  readonly ledger: string | undefined;
  readonly rule: string | undefined;
  readonly by: string | undefined;
  readonly at: string | undefined;
  readonly all: boolean;
  readonly withWaivers: boolean;
  readonly debug: boolean;
}

export type CommandLine =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'help'; readonly about: CommandName | undefined; readonly language: Language }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'troubles';
      readonly troubles: readonly Trouble[];
      readonly language: Language;
    };

import type { RibbonCommand } from './commands/ribbon-commands.ts';

/** What the pane asks of Office itself, beside the workbook: the only place in the pane that says Office. */

/** Where the page was opened. `unreachable`: office.js could not be loaded. */
export type Opened = 'in-excel' | 'elsewhere' | 'unreachable';

export async function opened(): Promise<Opened> {
  if (typeof Office === 'undefined') return 'unreachable';
  const { host } = await Office.onReady();
  return String(host) === 'Excel' ? 'in-excel' : 'elsewhere';
}

export interface Surroundings {
  /** By which browsers keep apart what a page stores inside different sites; '' where there is none. */
  readonly partitionKey: string;
  readonly displayLanguage: string | undefined;
}

export function surroundings(): Surroundings {
  const context = Office.context as Partial<Office.Context> & { readonly partitionKey?: string };
  return {
    partitionKey: context.partitionKey ?? '',
    displayLanguage: context.displayLanguage,
  };
}

/** `undefined` where Excel does not say, as on the web. */
export function officeIsDark(): boolean | undefined {
  const { officeTheme } = Office.context as Partial<Office.Context>;
  return officeTheme?.isDarkTheme;
}

/**
 * Joins the ribbon to the pane: a button shows the pane and then does what it says there, where what comes of it is
 * told. Excel waits for `completed`, and keeps the button off until then, whatever happens.
 */
export function joinRibbon(commands: Readonly<Record<RibbonCommand, () => void>>): void {
  for (const [id, act] of Object.entries(commands)) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      void Office.addin
        .showAsTaskpane()
        .catch(() => undefined)
        .then(act)
        .finally(() => {
          event.completed();
        });
    });
  }
}

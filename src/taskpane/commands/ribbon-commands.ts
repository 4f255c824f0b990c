import type { PaneActions } from '../view/pane-actions.ts';

/** The buttons of the ribbon that run code, by their FunctionName in manifest.xml; 打开窗格 needs none. */
export type RibbonCommand = 'checkSheet' | 'checkAll' | 'clear' | 'bulletin';

/** The same session as the pane's: what is busy, failed or asked is shown there. */
export function ribbonCommands(actions: PaneActions): Readonly<Record<RibbonCommand, () => void>> {
  return {
    checkSheet: actions.checkSheet,
    checkAll: actions.checkAll,
    clear: actions.askClear,
    bulletin: () => {
      actions.openTab('bulletin');
      actions.makeBulletin();
    },
  };
}

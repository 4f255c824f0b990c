import type { PaneActions } from '../../../src/taskpane/view/pane-actions.ts';
import type { PageView, PaneView } from '../../../src/taskpane/view/view-model.ts';
import type { Host, HostOptions, HostWorkbook } from '../../excel-host/src/index.mjs';
import { hostsForTests } from '../../workbook/office/hosts-for-tests.ts';
import './session-page-calls.ts';

type Given<Name extends keyof PaneActions> = Parameters<PaneActions[Name]>;

/** A pane beside a workbook in Excel. */
export interface Pane {
  readonly host: Host;
  /** Does what a person would press, and waits until it is done. */
  readonly act: <Name extends keyof PaneActions>(
    name: Name,
    ...given: Given<Name>
  ) => Promise<void>;
  /** The same without waiting. */
  readonly press: <Name extends keyof PaneActions>(
    name: Name,
    ...given: Given<Name>
  ) => Promise<void>;
  readonly settled: () => Promise<void>;
  readonly view: () => Promise<PaneView>;
  readonly page: <Kind extends PageView['kind']>(
    kind: Kind,
  ) => Promise<Extract<PageView, { readonly kind: Kind }>>;
  /** Titles and lines of what stands above the tabs. */
  readonly messages: () => Promise<readonly (readonly [string, string])[]>;
  readonly blocked: () => Promise<readonly number[]>;
}

export type OpenPane = (
  workbook: HostWorkbook | Buffer,
  options?: Partial<HostOptions>,
) => Promise<Pane>;

export function panesForTests(): OpenPane {
  const open = hostsForTests(strangeThings, 'test/taskpane/excel/session-page.ts');
  return async (workbook, options) => {
    const host = await open(workbook, options);
    await host.frame.waitForFunction(() => 'paneCalls' in globalThis, null, { timeout: 20_000 });
    const pane = paneIn(host);
    await pane.settled();
    return pane;
  };
}

async function strangeThings(host: Host): Promise<readonly unknown[]> {
  const rejections = await host.frame.evaluate(() => paneCalls.rejections());
  const bugs = host.log.filter(({ kind }) => kind === 'HOST-BUG');
  const errors = host.consoleLog.filter(({ type }) => type === 'error');
  return [
    ...host.unsupported,
    ...host.badLoads,
    ...host.pageErrors,
    ...bugs,
    ...rejections,
    ...errors,
  ];
}

function paneIn(host: Host): Pane {
  const press: Pane['press'] = (name, ...given) =>
    host.frame.evaluate(
      ([called, sent]) => {
        paneCalls.act(called, ...sent);
      },
      [name, given] as const,
    );
  const settled = async () => {
    await host.frame.waitForFunction(() => !paneCalls.isBusy(), null, { timeout: 90_000 });
  };
  const view = () => host.frame.evaluate<PaneView>(() => paneCalls.view());
  return {
    host,
    press,
    settled,
    view,
    async act(name, ...given) {
      await press(name, ...given);
      await settled();
    },
    async page(kind) {
      const { page } = await view();
      if (page.kind !== kind) throw new Error(`${page.kind} is open`);
      return page as Extract<PageView, { readonly kind: typeof kind }>;
    },
    async messages() {
      const { messages } = await view();
      return messages.map(({ title, lines }) => [title, lines.join('')]);
    },
    blocked: () => host.frame.evaluate(() => paneCalls.blocked()),
  };
}

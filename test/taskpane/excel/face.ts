import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Frame, Locator } from 'playwright-core';
import type { Language } from '../../../src/rules/index.ts';
import { launchChromium } from '../../excel-host/src/chromium.mjs';
import {
  type Host,
  type HostOptions,
  type HostWorkbook,
  startHost,
} from '../../excel-host/src/index.mjs';
import { type PaneServer, servePane } from '../../workbook/office/pane-server.ts';

/** The pane as people have it, beside a workbook in Excel: found by roles and names, as they find it. */
export interface Face {
  readonly host: Host;
  readonly frame: Frame;
  readonly tab: (name: string) => Promise<void>;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly choose: (label: string, option: string | RegExp) => Promise<void>;
  readonly fill: (label: string, text: string) => Promise<void>;
  readonly dialog: (title: string) => Locator;
  /** When words stand in the pane. */
  readonly says: (text: string | RegExp) => Promise<void>;
  /** When what is looked at has become what is expected. */
  readonly eventually: <Seen>(look: () => Seen, expected: Seen) => Promise<void>;
  /** What axe finds on what is shown, by rule and element. */
  readonly barriers: () => Promise<readonly unknown[]>;
  /** What is not to happen: errors in the console, calls that Excel does not know. */
  readonly trouble: () => readonly unknown[];
}

export interface FaceOptions {
  readonly language: Language;
  readonly colorScheme: 'light' | 'dark';
}

/** One browser for all journeys of a file; each pane stays open until the file is done. */
export function facesForTests() {
  let browser: Browser | undefined;
  let server: PaneServer | undefined;
  const hosts: Host[] = [];
  beforeAll(async () => {
    server = await servePane('src/taskpane/main.tsx');
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await Promise.all(hosts.map((host) => host.close()));
    server?.close();
    await browser?.close();
  });
  return async (workbook: HostWorkbook | Buffer, options: FaceOptions): Promise<Face> => {
    if (!browser || !server) throw new Error('not started');
    const { language: locale, colorScheme } = options;
    const asked: HostOptions = { taskpaneUrl: server.url, browser, workbook, locale, colorScheme };
    const host = await startHost({ ...asked, paneWidth: 320 });
    hosts.push(host);
    host.page.setDefaultTimeout(15_000);
    return faceOf(host);
  };
}

function faceOf(host: Host): Face {
  const { frame } = host;
  // While a dialog is open nothing behind it can be reached.
  const named = (role: 'tab' | 'button' | 'combobox', name: string | RegExp) =>
    frame.getByRole(role, { name, exact: true });
  return {
    host,
    frame,
    tab: (name) => frame.getByRole('tab', { name }).click(),
    press: (name) => named('button', name).first().click(),
    async choose(label, option) {
      const select = named('combobox', label);
      if (typeof option === 'string') await select.selectOption({ label: option });
      else {
        const labels = await select.locator('option').allTextContents();
        await select.selectOption({ label: labels.find((each) => option.test(each)) ?? '' });
      }
    },
    // A day has no role of its own; what must be filled in has a star behind its label.
    fill: (label, text) =>
      frame
        .locator('input, textarea')
        .and(frame.getByLabel(new RegExp(`^${label}`)))
        .fill(text),
    dialog: (name) => frame.getByRole('dialog', { name }),
    says: (text) => frame.getByText(text).first().waitFor(),
    async eventually(look, expected) {
      const end = Date.now() + 10_000;
      while (!isDeepStrictEqual(look(), expected) && Date.now() < end) {
        await frame.waitForTimeout(20);
      }
      expect(look()).toEqual(expected);
    },
    barriers: () => barriers(frame),
    trouble: () => [
      ...host.pageErrors,
      ...host.consoleLog.filter(({ type }) => type === 'error' || type === 'warning'),
      ...host.unsupported,
      ...host.badLoads,
      ...host.log.filter(({ kind }) => kind === 'HOST-BUG'),
    ],
  };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function barriers(frame: Frame): Promise<readonly unknown[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    interface Found {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { axe } = globalThis as unknown as {
      axe: { run: (where: unknown, how: unknown) => Promise<{ violations: readonly Found[] }> };
    };
    // What fades in has not its own colours yet.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    // Why the stops are left out stands in look/accessible.test.ts.
    const { violations } = await axe.run(
      { exclude: ['[data-tabster-dummy]'] },
      { runOnly: ['wcag2a', 'wcag2aa'], resultTypes: ['violations'] },
    );
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]);
  });
}

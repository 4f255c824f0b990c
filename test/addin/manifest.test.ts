import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { manifestFor } from '../../scripts/addin-build.mjs';
import { ribbonCommands } from '../../src/taskpane/commands/ribbon-commands.ts';
import type { PaneActions } from '../../src/taskpane/view/pane-actions.ts';
import { all, type Element, xmlTree } from './xml-tree.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const FILE = path.join(ROOT, 'manifest.xml');
const manifest = fs.readFileSync(FILE, 'utf8');
const app = xmlTree(manifest);
const DEV = 'https://localhost:3000';

const value = (element: Element): string => element.attributes.DefaultValue ?? '';
const english = (element: Element): string | undefined =>
  element.children.find(({ attributes }) => attributes.Locale === 'en-US')?.attributes.Value;
const resources = new Map(
  ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap((name) => all(app, name))
    .filter(({ attributes }) => attributes.id !== undefined)
    .map((element) => [element.attributes.id ?? '', element]),
);

/** The last of the twenty traps of test/workbook/office: reading a manifest is not checking it. */
describe('20: Office takes a manifest in one order only, and names of limited length', () => {
  test('elements stand in the order that Office asks for', () => {
    expect(app.children.map(({ name }) => name)).toEqual([
      ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description'],
      ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'Hosts', 'Requirements'],
      ...['DefaultSettings', 'Permissions', 'VersionOverrides'],
    ]);
    const [host] = all(app, 'Host').filter(({ children }) => children.length > 0);
    expect(host?.children.map(({ name }) => name)).toEqual(['Runtimes', 'DesktopFormFactor']);
    const inside = all(app, 'Control').map(({ children }) => children.map(({ name }) => name));
    for (const names of inside) expect(names).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  });

  test('names, texts and ids are within their limits', () => {
    const tooLong = (elements: readonly Element[], limit: number) =>
      elements
        .flatMap((element) => [value(element), english(element) ?? ''])
        .filter((text) => text.length > limit);
    expect([...resources.keys()].filter((id) => id.length > 32)).toEqual([]);
    expect(tooLong([...all(app, 'DisplayName'), ...strings('bt:ShortStrings')], 125)).toEqual([]);
    expect(tooLong([...all(app, 'Description'), ...strings('bt:LongStrings')], 250)).toEqual([]);
    expect(all(app, 'Version')[0]?.text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
  });

  test('what is asked for exists, and what exists is asked for', () => {
    const asked = new Set(
      everything(app).flatMap(({ attributes }) => (attributes.resid ? [attributes.resid] : [])),
    );
    expect([...asked].sort()).toEqual([...resources.keys()].sort());
  });

  test('the pane does not open by itself: the store forbids it, and a workbook is not ours to open', () => {
    expect(all(app, 'TaskpaneId').map(({ text }) => text)).toEqual(['LedgerRules.Pane']);
  });
});

test('Office’s own reader reads it', () => {
  // In a process of its own: jest cannot require modules of both kinds in one package.
  const reader = path.join(import.meta.dirname, 'read-manifest.mjs');
  const read = execFileSync(process.execPath, ['--no-warnings', reader, FILE], {
    encoding: 'utf8',
  });
  expect(JSON.parse(read)).toEqual([
    '台账规则',
    ['Workbook'],
    'ReadWriteDocument',
    `${DEV}/taskpane.html`,
  ]);
});

test('it asks for Excel 2021 or later, and a runtime shared by ribbon and pane', () => {
  const sets = all(app, 'Set').map(({ attributes }) => [attributes.Name, attributes.MinVersion]);
  expect(sets).toEqual([
    ['ExcelApi', '1.9'],
    ['SharedRuntime', '1.1'],
  ]);
  const places = [...all(app, 'Runtime'), ...all(app, 'FunctionFile')];
  expect(places.map(({ attributes }) => attributes.resid)).toEqual([
    'Taskpane.Url',
    'Taskpane.Url',
  ]);
});

test('every text is there in Chinese and in English', () => {
  const own = app.children.filter(({ name }) => /^(DisplayName|Description)$/.test(name));
  const texts = [...own, ...all(app, 'bt:String')];
  expect(texts).toHaveLength(15);
  const lacking = texts.filter(
    (text) => !/\p{Script=Han}/u.test(value(text)) || !/^[\x20-\x7e]+$/.test(english(text) ?? ''),
  );
  expect(lacking).toEqual([]);
});

test('the ribbon tab and its buttons', () => {
  const label = (element: Element) => {
    const resid = element.children.find(({ name }) => name === 'Label')?.attributes.resid ?? '';
    const text = resources.get(resid);
    return text && [value(text), english(text)];
  };
  expect([...all(app, 'CustomTab'), ...all(app, 'Control')].map(label)).toEqual([
    ['台账规则', 'Ledger Rules'],
    ['校验本表', 'Check sheet'],
    ['校验全部', 'Check all'],
    ['清除标记', 'Clear marks'],
    ['生成通报', 'Make bulletin'],
    ['打开窗格', 'Open pane'],
  ]);
});

test('the functions of the buttons are those that the pane joins to the ribbon', () => {
  const functions = all(app, 'FunctionName').map(({ text }) => text);
  expect(functions).toEqual(Object.keys(ribbonCommands({} as PaneActions)));
});

test('every address is under https, and what it names is there', () => {
  const addresses = everything(app)
    .map(value)
    .filter((text) => /^\w+:\/\//.test(text));
  const missing = addresses.filter((address) => {
    const file = address.replace(`${DEV}/`, '');
    return !['', 'src/taskpane/'].some((folder) => fs.existsSync(path.join(ROOT, folder, file)));
  });
  expect(missing).toEqual([]);
});

test('a real address replaces every one of the development server', () => {
  const real = manifestFor(manifest, DEV, 'https://intranet.example.cn/ledger-rules/');
  expect(real).not.toContain('localhost');
  expect(real).toContain('"https://intranet.example.cn/ledger-rules/taskpane.html"');
  expect(() => manifestFor(manifest, DEV, 'http://intranet.example.cn')).toThrow('https');
});

function strings(name: string): readonly Element[] {
  return all(app, name).flatMap((element) => all(element, 'bt:String'));
}

function everything(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everything)];
}

import { readSavedXml, SAVED_NAMESPACE, savedXml } from '../../../src/workbook/saved/saved-xml.ts';
import type { SavedState } from '../../../src/workbook/saved/saved-state.ts';
import { excelForTests } from './excel.ts';
import { DEFECTS, ledgerBook, SHEET } from './made-ledger.ts';

const openExcel = excelForTests();

const STATE: SavedState = {
  policies: [{ file: '制度“甲”.json', text: '{ "id": "risk-assessment" } // 👍 & <xml>' }],
  mapping: {
    sheets: [
      { sheet: SHEET, ledger: null },
      {
        sheet: '二',
        ledger: 'experts',
        header: { first: 2, last: 3 },
        columns: [{ column: 'AB', header: '专家', field: null }],
      },
    ],
  },
  rulesOff: ['RA-208'],
};
const EMPTY: SavedState = { policies: [], mapping: { sheets: [] }, rulesOff: [] };

test('what was saved reads back the same, also after a program has written the part anew', () => {
  const xml = savedXml(STATE, 7);
  expect(readSavedXml(xml)).toEqual({ state: STATE, revision: 7 });
  const rewritten = xml
    .replace('<saved', '<?xml version="1.0" encoding="utf-8"?>\r\n<ns0:saved')
    .replace('</saved>', '\r\n</ns0:saved>')
    .replace('xmlns=', 'xmlns:ns0=')
    .replaceAll('"', "'");
  expect(readSavedXml(rewritten)).toEqual({ state: STATE, revision: 7 });
});

const changed = (change: (state: Record<string, unknown>) => void) => {
  const state = JSON.parse(JSON.stringify(STATE)) as Record<string, unknown>;
  change(state);
  return savedXml(state as unknown as SavedState, 1);
};

test.each([
  ['nothing', ''],
  ['no XML', '{"policies":[]}'],
  ['another part', '<saved xmlns="urn:other" revision="1" sum="">x</saved>'],
  [
    'a changed letter',
    savedXml(STATE, 1).replace(/>(.)/, (_, letter) => `>${letter === 'A' ? 'B' : 'A'}`),
  ],
  ['no number', savedXml(STATE, 1).replace('revision="1"', 'revision="one"')],
  ['an unknown key', changed((state) => (state['admin'] = true))],
  ['a missing key', changed((state) => delete state['rulesOff'])],
  ['another type', changed((state) => (state['policies'] = 'all'))],
  [
    'no column',
    changed(
      (state) =>
        (state['mapping'] = { sheets: [{ sheet: 'x', columns: [{ column: '1', field: 'a' }] }] }),
    ),
  ],
])('what anybody may have put there is not used: %s', (_, xml) => {
  expect(readSavedXml(xml)).toBeUndefined();
});

test('it is written only when somebody saves, in one part, and read by whoever opens the workbook', async () => {
  const { host, check, clear, call } = await openExcel(ledgerBook(DEFECTS));
  const parts = () => host.json()['customXmlParts'] as readonly { readonly xml: string }[];
  await check();
  await clear();
  expect([parts(), await call('readSaved')]).toEqual([[], { kind: 'none' }]);
  expect(await call('save', EMPTY)).toEqual({ kind: 'whole', faults: [] });
  expect(await call('save', STATE)).toEqual({ kind: 'whole', faults: [] });
  expect([parts().length, await call('readSaved')]).toEqual([
    1,
    { kind: 'saved', state: STATE, faults: [] },
  ]);
  await clear();
  expect(parts().length).toBe(1);
});

test('two parts: the newer one is used and it is said; saving leaves one', async () => {
  const book = {
    ...ledgerBook([]),
    customXmlParts: [savedXml(STATE, 4), savedXml(EMPTY, 3), '<other xmlns="urn:other"/>'],
  };
  const { host, call } = await openExcel(book);
  const read = await call('readSaved');
  expect(read).toMatchObject({ kind: 'saved', state: STATE, faults: [{ code: 'savedTwice' }] });
  await call('save', EMPTY);
  const parts = host.json()['customXmlParts'] as readonly { readonly namespaceUri: string }[];
  expect(parts.map(({ namespaceUri }) => namespaceUri)).toEqual([SAVED_NAMESPACE, 'urn:other']);
  expect(await call('readSaved')).toEqual({ kind: 'saved', state: EMPTY, faults: [] });
});

test('a damaged part is said, too much is refused, and nothing is written then', async () => {
  const damaged = savedXml(STATE, 1).replace('sum="', 'sum="0');
  const { host, call } = await openExcel({ ...ledgerBook([]), customXmlParts: [damaged] });
  expect(await call('readSaved')).toMatchObject({
    kind: 'faults',
    faults: [{ code: 'savedUnreadable' }],
  });
  const before = host.json();
  const large = { ...EMPTY, policies: [{ file: 'x', text: 'x'.repeat(900_000) }] };
  expect(await call('save', large)).toMatchObject({
    kind: 'untouched',
    faults: [{ code: 'savedTooLarge', data: { size: 1201, limit: 1000 } }],
  });
  expect(host.json()).toEqual(before);
});

test('a part that Excel loses is noticed', async () => {
  const { host, call } = await openExcel(ledgerBook([]));
  host.failSync({ atSync: 2, kind: 'after' });
  const report = await call('save', STATE);
  expect([report.kind, report.faults.map(({ code }) => code)]).toEqual([
    'unfinished',
    ['savedNotKept', 'noAnswer'],
  ]);
});

import type { HostJson, InjectedFailure } from '../../excel-host/src/index.mjs';
import type { WriteReport } from '../../../src/workbook/workbook.ts';
import { type Excel, excelForTests } from './excel.ts';
import { DEFECTS, ledgerBook } from './made-ledger.ts';

/** Whatever breaks, and wherever: the report says so, nothing of the user's is lost, and doing it again mends it. */
const openExcel = excelForTests();

/** As anybody sees it: without ids that only the host knows. */
function seen(json: HostJson): unknown {
  return JSON.parse(JSON.stringify(json, (key, value: unknown) => (key === 'id' ? 0 : value)));
}

/** Only the user's own: sheets, columns, formats and names that are not ours. */
function theirs(json: HostJson): unknown {
  return json.sheets
    .filter(({ name }) => !/^(校验|_LR1_)/.test(name))
    .map(({ name, cells, merges, dataValidation, conditionalFormats }) => [
      name,
      Object.entries(cells).filter(([address]) => /^[A-G]\d/.test(address)),
      merges,
      dataValidation,
      // In their order; the numbers follow when ours are in place.
      conditionalFormats
        .filter(({ data }) => {
          const formula = data.Rule?.Formula ?? '';
          return formula !== '' && !formula.includes('"LR1"');
        })
        .map(({ areas, data, stopIfTrue }) => [areas, data, stopIfTrue]),
    ]);
}

const BOOK = ledgerBook(DEFECTS, {
  conditionalFormats: [{ areas: ['A1:Z99'], formula: '=$F1="高"', fill: '#C6EFCE' }],
});

/** The states that everything begins from and ends in. */
async function states(excel: Excel): Promise<{ clean: unknown; checked: unknown }> {
  const clean = seen(excel.host.json());
  await excel.check();
  const checked = seen(excel.host.json());
  await excel.clear();
  return { clean, checked };
}

const told = ({ kind, faults }: WriteReport) => [kind, faults[0]?.code];

/** From the first request to the last one, then at several places inside the one that writes. */
async function failEverywhere(
  excel: Excel,
  act: () => Promise<WriteReport>,
  verify: (report: WriteReport, failure: InjectedFailure) => Promise<void>,
): Promise<number> {
  const { host } = excel;
  host.resetCounters();
  await act();
  const syncs = host.counters.syncs;
  const writing = host.log.filter(({ kind }) => kind === 'sync').at(-1);
  const actions = writing?.actions ?? 0;
  const inside = Array.from({ length: 6 }, (_, index) => Math.round(((index + 0.5) / 6) * actions));
  const failures: InjectedFailure[] = [
    ...Array.from({ length: syncs }, (_, index) => ({ atSync: index + 1, code: 'AccessDenied' })),
    { atSync: syncs, kind: 'after' },
    ...inside.map((afterActions) => ({ atSync: syncs, code: 'GeneralException', afterActions })),
  ];
  await verify({ kind: 'whole', faults: [] }, {});
  for (const failure of failures) {
    host.resetCounters();
    host.failSync(failure);
    const report = await act();
    expect(host.counters.injectedFailures).toBe(1);
    await verify(report, failure);
  }
  return failures.length;
}

test('a first check that breaks off anywhere says so, and the next one mends it', async () => {
  const excel = await openExcel(BOOK);
  const { host, check, clear } = excel;
  const { clean, checked } = await states(excel);
  const user = theirs(host.json());
  await failEverywhere(excel, check, async (report, failure) => {
    expect(theirs(host.json())).toEqual(user);
    if (report.kind === 'untouched') expect(seen(host.json())).toEqual(clean);
    else if (report.kind !== 'whole') {
      expect([failure, ...told(report)]).toEqual([failure, 'unfinished', 'unfinished']);
    }
    expect((await check()).kind).toBe('whole');
    expect(seen(host.json())).toEqual(checked);
    expect((await clear()).kind).toBe('whole');
    expect(seen(host.json())).toEqual(clean);
  });
}, 120_000);

test('a second check that breaks off says so, also in the workbook, and can be cleared at once', async () => {
  const excel = await openExcel(BOOK);
  const { host, check, clear } = excel;
  const { clean } = await states(excel);
  await check();
  const before = seen(host.json());
  await failEverywhere(excel, check, async (report, failure) => {
    if (report.kind === 'untouched') expect(seen(host.json())).toEqual(before);
    else if (report.kind === 'unfinished' && failure.kind !== 'after') {
      const title = host.cell('校验结果', 'A1').value;
      const early = (failure.afterActions ?? 0) < 10;
      expect([early, title]).toEqual([
        early,
        early ? '校验结果' : expect.stringContaining('没有写完'),
      ]);
    }
    expect((await clear()).kind).toBe('whole');
    expect(seen(host.json())).toEqual(clean);
    await check();
  });
}, 120_000);

test('a clearing that breaks off says so, and the next one takes off the rest', async () => {
  const excel = await openExcel(BOOK);
  const { host, check, clear } = excel;
  const { clean } = await states(excel);
  const user = theirs(host.json());
  await check();
  await failEverywhere(excel, clear, async (report) => {
    expect(theirs(host.json())).toEqual(user);
    if (report.kind === 'unfinished') expect(told(report)).toEqual(['unfinished', 'notCleared']);
    expect((await clear()).kind).toBe('whole');
    expect(seen(host.json())).toEqual(clean);
    await check();
  });
}, 120_000);

test.each([
  ['Conflict', 'busy'],
  ['RequestAborted', 'busy'],
  ['GeneralException', 'internal'],
])('a read that Excel refuses for a moment (%s) is tried once more', async (code) => {
  const { host, check } = await openExcel(BOOK);
  host.failSync({ atSync: 2, code });
  expect((await check()).kind).toBe('whole');
});

test('an answer that never comes can be given up, and is told as not finished', async () => {
  const { host, check, call } = await openExcel(BOOK);
  host.failSync({ atSync: 8, kind: 'drop' });
  const checking = check();
  await host.frame.waitForFunction(
    () => (globalThis as unknown as { calls: { waiting: () => boolean[] } }).calls.waiting()[0],
  );
  await call('cancel');
  expect(told(await checking)).toEqual(['unfinished', 'unfinished']);
  expect((await check()).kind).toBe('whole');
});

test('Excel codes become sentences of ours, never its own messages', async () => {
  const { host, check } = await openExcel(BOOK);
  const failures: InjectedFailure[] = [
    { code: 'AccessDenied' },
    { code: 'GeneralException' },
    { code: 'InactiveWorkbook' },
    { code: 'MemoryLimitReached' },
    { code: 'GeneralException', location: 'WorksheetCollection.add' },
  ];
  const faults: unknown[] = [];
  for (const failure of failures) {
    // Without a reason given, a read is tried once more.
    const times = failure.code === 'GeneralException' ? 2 : 1;
    host.failSync({ ...failure, message: 'secret cell text', times });
    faults.push((await check()).faults.map((fault) => [fault.code, fault.data]));
  }
  expect(faults).toEqual([
    [['accessDenied', {}]],
    [['internal', { code: 'GeneralException' }]],
    [['otherWorkbook', {}]],
    [['outOfMemory', {}]],
    [['otherWorkbook', {}]],
  ]);
});

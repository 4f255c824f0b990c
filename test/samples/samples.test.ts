import { knownDifferences, NONE } from './known-differences.ts';
import {
  checkedAsOf,
  expectedOf,
  findingsOf,
  gridsOf,
  rowsSaid,
  samplesIn,
  unreadableIn,
  type Checked,
  type Found,
} from './sample.ts';

/** What a sample of ours states of itself, as short tuples. */
interface Stated {
  readonly asOf: string;
  /** [ledger, sheet, rows] */
  readonly records: readonly (readonly [string, string, string])[];
  /** [sheet, row, reason] */
  readonly setAside: readonly (readonly [string, number, string])[];
  /** [sheet, reason] */
  readonly otherSheets: readonly (readonly [string, string])[];
  /** [sheet, row, rule, cells] */
  readonly findings: readonly (readonly [string, number | null, string, readonly string[]])[];
  /** [sheet, cell] */
  readonly unreadable: readonly (readonly [string, string])[];
}

describe.each(samplesIn(''))('%s', (name) => {
  const stated = expectedOf(name) as Stated;
  let checked: Checked;
  beforeAll(async () => {
    checked = await checkedAsOf(stated.asOf, gridsOf(name));
  });

  test('its records, and no others', () => {
    const read = checked.reading.ledgers.map(({ ledger, sheet, records }) => [
      ledger,
      sheet,
      rowsSaid(records.map(({ row }) => row)),
    ]);
    expect(read).toEqual(stated.records);
  });

  test('its other rows and sheets, each with the reason', () => {
    const aside = checked.reading.ledgers.flatMap(({ sheet, setAside }) =>
      setAside.map(({ row, reason }) => [sheet, row, reason]),
    );
    expect(aside).toEqual(stated.setAside);
    const others = checked.reading.otherSheets.map(({ sheet, reason }) => [sheet, reason]);
    expect(others).toEqual(stated.otherSheets);
  });

  test('its findings, and no others', () => {
    const found = findingsOf(checked).map(({ sheet, row, rule, cells }) => [
      sheet,
      row,
      rule,
      cells,
    ]);
    expect(found).toEqual(stated.findings);
  });

  test('its unreadable cells, and no others', () => {
    expect(unreadableIn(checked)).toEqual(stated.unreadable);
  });
});

interface Planted {
  readonly sheet: string;
  readonly row: number;
  readonly clause: string;
  readonly cells: readonly string[];
}

/** What the maker of an office's workbook, who had never seen the product, wrote down. */
interface WrittenDown {
  readonly asOf: string;
  readonly reading: readonly {
    readonly sheet: string;
    readonly ledger: string;
    readonly header: { readonly first: number; readonly last: number };
    readonly records: readonly number[];
    /** [row, reason in their own words] */
    readonly above: readonly (readonly [number, string])[];
    readonly setAside: readonly (readonly [number, string])[];
  }[];
  readonly otherSheets: readonly string[];
  readonly findings: readonly Planted[];
  /** Left open: what a parameter of the policy decides. */
  readonly ambiguous: readonly Planted[];
  readonly unreadable: readonly { readonly sheet: string; readonly cell: string }[];
}

function isOf(planted: Planted): (found: Found) => boolean {
  return ({ sheet, row, clauses, cells }) =>
    sheet === planted.sheet &&
    row === planted.row &&
    clauses.includes(planted.clause) &&
    cells.some((cell) => planted.cells.includes(cell));
}

describe.each(samplesIn('offices/'))('%s', (name) => {
  const written = expectedOf(name) as WrittenDown;
  const known = knownDifferences[name] ?? NONE;
  let checked: Checked;
  beforeAll(async () => {
    checked = await checkedAsOf(written.asOf, gridsOf(name));
  });

  test('its headers, its records and other rows, and which sheets hold none', () => {
    const read = checked.reading.ledgers.map(({ ledger, sheet, header, records, setAside }) => ({
      ...{ sheet, ledger, header },
      records: records.map(({ row }) => row),
      aside: setAside.map(({ row }) => row),
    }));
    const planted = written.reading.map(
      ({ sheet, ledger, header, records, above, setAside: below }) => ({
        ...{ sheet, ledger, header, records },
        aside: [...above, ...below].map(([row]) => row),
      }),
    );
    expect(read).toEqual(planted);
    expect(checked.reading.otherSheets.map(({ sheet }) => sheet)).toEqual(written.otherSheets);
  });

  test('each planted finding is found on its cells, but for those that are listed', () => {
    const found = findingsOf(checked);
    const missed = written.findings
      .filter((planted) => !found.some(isOf(planted)))
      .map(({ sheet, row, clause }) => `${sheet} ${String(row)} ${clause}`);
    expect(missed).toEqual(Object.keys(known.missed));
  });

  test('nothing more is found, but for what is listed or left open', () => {
    const named = [...written.findings, ...written.ambiguous].map(isOf);
    const more = findingsOf(checked)
      .filter((found) => found.severity !== 'info' && !named.some((isNamed) => isNamed(found)))
      .map(({ sheet, row, rule }) => `${sheet} ${String(row)} ${rule}`);
    expect(more).toEqual(Object.keys(known.more));
  });

  test('its unreadable cells, but for those that are listed', () => {
    const planted = written.unreadable.map(({ sheet, cell }) => `${sheet} ${cell}`);
    const found = unreadableIn(checked).map(([sheet, cell]) => `${sheet} ${cell}`);
    expect(planted.filter((cell) => !found.includes(cell))).toEqual(Object.keys(known.read));
    expect(found.filter((cell) => !planted.includes(cell))).toEqual(Object.keys(known.notRead));
  });
});

import {
  explainedBy,
  saidPlace,
  shownIn,
  statedOf,
  systemSamples,
  uncheckedPlaces,
} from '../samples/planted.ts';
import {
  checkedAsOf,
  findingsOf,
  gridsOf,
  rowsSaid,
  unreadableIn,
  type Checked,
} from '../samples/sample.ts';

const said = (parts: readonly unknown[]) => parts.map(String).join(' ');
const sorted = (tuples: readonly (readonly unknown[])[]) => tuples.map(said).sort();

describe.each(systemSamples)('%s', (name, stated) => {
  let checked: Checked;
  beforeAll(async () => {
    checked = await checkedAsOf(stated.asOf, gridsOf(name));
  });

  test('its records and no others, its other rows and sheets with the reason', () => {
    const { ledgers, otherSheets } = checked.reading;
    const records = ledgers.map((each) => [
      each.ledger,
      each.sheet,
      rowsSaid(each.records.map(({ row }) => row)),
    ]);
    const aside = ledgers.flatMap(({ sheet, setAside }) =>
      setAside.map(({ row, reason }) => [sheet, row, reason]),
    );
    expect(records).toEqual(stated.records);
    expect(sorted(aside)).toEqual(sorted(stated.setAside));
    expect(otherSheets.map(({ sheet, reason }) => [sheet, reason])).toEqual(stated.otherSheets);
  });

  test('its findings on their cells, and no others', () => {
    const found = findingsOf(checked).map(({ sheet, row, rule, cells }) => [
      sheet,
      row,
      rule,
      cells,
    ]);
    expect(sorted(found)).toEqual(sorted(stated.findings));
  });

  test('each finding comes of a defect that was planted', () => {
    const found = stated.findings.map(([sheet, row, rule]) =>
      said([saidPlace([sheet, row]), rule]),
    );
    expect([...new Set(explainedBy(stated.planted))].sort()).toEqual([...new Set(found)].sort());
  });

  test('each planted defect comes to light, with its colour and what stands beside it', () => {
    const shownOf = shownIn(checked);
    const shown = stated.planted.map((planted) => [planted.what['en-US'], shownOf(planted)]);
    expect(shown).toEqual(stated.planted.map((each) => [each.what['en-US'], statedOf(each)]));
  });

  test('what can not be read, and where something can not be checked', () => {
    expect(sorted(unreadableIn(checked))).toEqual(sorted(stated.unreadable));
    expect(uncheckedPlaces(checked)).toEqual(stated.unchecked.map(saidPlace).sort());
  });
});

test.each(systemSamples.filter(([name]) => name.endsWith('-clean')))(
  '%s has nothing to find and leaves nothing open',
  (_name, { findings, planted, unreadable, unchecked }) => {
    expect([findings, planted, unreadable, unchecked]).toEqual([[], [], [], []]);
  },
);

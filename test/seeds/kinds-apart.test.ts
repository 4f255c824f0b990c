import { parseDay } from '../../src/rules/day/day.ts';
import type { CellContent } from '../../src/rules/ledger/grid.ts';
import { readLedgers } from '../../src/rules/ledger/read-ledgers.ts';
import type { Field, Policy } from '../../src/rules/policy/shape/index.ts';
import { localText } from '../../src/rules/words/language.ts';
import { gridFrom } from '../grid-from.ts';
import { shippedPolicies } from './shipped.ts';

const policies = shippedPolicies.map(({ policy }) => policy);

/** How an office heads its columns. */
const headings: readonly [string, (field: Field) => string][] = [
  ['titles', ({ title }) => localText(title, 'zh-CN')],
  ['first aliases', ({ title, aliases }) => aliases?.[0] ?? localText(title, 'zh-CN')],
  ['last aliases', ({ title, aliases }) => aliases?.at(-1) ?? localText(title, 'zh-CN')],
];

/** Which columns it keeps. */
const offices: readonly [string, (field: Field, place: number, policy: Policy) => boolean][] = [
  ['every column', () => true],
  [
    'two columns of three',
    ({ name }, place, { ledger }) => ledger.key.includes(name) || place % 3 !== 2,
  ],
];

const cases = headings.flatMap(([heading, headerOf]) =>
  offices.map(([office, isKept]) => [heading, office, headerOf, isKept] as const),
);

/** All sheets stand in one workbook, and their names tell nothing. */
test.each(cases)('headed by %s, with %s, each ledger is taken for its own kind', (...office) => {
  const [, , headerOf, isKept] = office;
  const sheets = policies.map((policy, place) => {
    const fields = policy.ledger.fields.filter((field, at) => isKept(field, at, policy));
    const rows = [0, 1, 2, 3].map((row) => fields.map((field) => contentOf(field, row)));
    const sheet = `Sheet${place + 1}`;
    return { policy, fields, grid: gridFrom([fields.map(headerOf), ...rows], { sheet }) };
  });
  const reading = readLedgers(
    sheets.map(({ grid }) => grid),
    policies,
  );
  const mistaken = sheets.flatMap(({ policy, fields, grid }) => {
    const taken = reading.ledgers.filter(({ sheet }) => sheet === grid.sheet);
    const columns = fields.filter(({ name }, at) => taken[0]?.columns.get(name) !== at + 1);
    const kinds = taken.map(({ ledger }) => ledger).join();
    return kinds === policy.id && columns.length === 0
      ? []
      : [[policy.id, kinds, columns.map(({ name }) => name).join()]];
  });
  expect(mistaken).toEqual([]);
});

function contentOf({ type, choices }: Field, row: number): CellContent {
  const [choice = ''] = Object.keys(choices ?? {});
  const serial = (parseDay('2024-03-01') ?? 0) + 25_569 + row * 3;
  const contents: Readonly<Record<Field['type'], CellContent>> = {
    text: `某某内容${row}`,
    identifier: `A-${row}`,
    day: { serial },
    moment: { serial: serial + 0.4 },
    number: row + 1,
    mark: '是',
    choice,
    list: choice === '' ? '甲项' : choice,
    people: '张伟',
  };
  return contents[type];
}

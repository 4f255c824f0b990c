import { readHeader } from '../../src/rules/ledger/header/header-text.ts';
import { checkTogether } from '../../src/rules/policy/check-together.ts';
import type { CompiledPolicy, CompiledRule } from '../../src/rules/policy/compiled-policy.ts';
import type {
  BulletinSpec,
  Comparison,
  Condition,
  FieldType,
  LocalText,
} from '../../src/rules/policy/shape/index.ts';
import { catalogue, policyFiles, readShipped, shippedPolicies } from './shipped.ts';

const byId = shippedPolicies.map((compiled): [string, CompiledPolicy] => [
  compiled.policy.id,
  compiled,
]);

const allRules = ({ rules, disabled }: CompiledPolicy): readonly CompiledRule[] => [
  ...rules,
  ...disabled,
];

test.each(policyFiles)('%s reads without a fault, and there is nothing to advise', (file) => {
  const reading = readShipped(file);
  expect(reading.kind === 'policy' ? reading.advice : reading.faults).toEqual([]);
});

test('together they name no ledger and no field that is not there', () => {
  expect(checkTogether(shippedPolicies)).toEqual([]);
});

/** Cells of these types cannot be told apart: whatever they hold is read as words. */
const READ_AS_WORDS: readonly FieldType[] = ['text', 'identifier', 'list', 'people'];

test.each(byId)(
  '%s: no header means two fields that look alike, nor is listed twice',
  (_id, compiled) => {
    const names = compiled.policy.ledger.fields.flatMap(({ name, title, type, aliases = [] }) => {
      const cells = READ_AS_WORDS.includes(type) ? 'words' : type;
      return [inChinese(title), ...aliases].map(
        (header) => [`${readHeader(header).name} of ${cells}`, name] as const,
      );
    });
    const twice = names.filter(
      ([header], place) => names.findIndex(([other]) => other === header) !== place,
    );
    expect(twice).toEqual([]);
  },
);

test.each(byId)('%s: all that it says to people is said in both languages', (_id, { policy }) => {
  const { fields } = policy.ledger;
  const words = [
    ...fields.map(({ title }) => title),
    ...fields.map(({ required }) => (typeof required === 'object' ? required.message : undefined)),
    ...(policy.rules ?? []).flatMap(({ title, message }) => [title, message]),
    ...(policy.procedure?.gates ?? []).flatMap(({ title, message }) => [title, message]),
    ...(policy.warnings ?? []).map(({ reason }) => reason),
    ...Object.values(policy.parameters ?? {}).map(({ title }) => title),
    ...(policy.resultColumns ?? []).flatMap(({ title, cases }) => [
      title,
      ...cases.map(({ text }) => text),
    ]),
    ...(policy.scores ?? []).flatMap(({ title, criteria }) => [
      title,
      ...criteria.map((criterion) => criterion.title),
    ]),
    ...(policy.bulletins ?? []).flatMap(wordsOf),
  ];
  expect(words.filter((text) => typeof text === 'string')).toEqual([]);
});

test.each(byId)('%s: a check of our own making says so in a note', (_id, { policy }) => {
  const design = new Set(
    catalogue.clauses.filter(({ kind }) => kind === 'design').map(({ id }) => id),
  );
  const silent = (policy.rules ?? []).filter(
    ({ cites, note }) => note === undefined && cites.every((id) => design.has(id)),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

const COUNTS_TIME = /^(days|workdays)(Between|Since)$|^daysUntilDue$/;

test.each(byId)('%s: a number of days is a parameter, never part of a condition', (_id, policy) => {
  const literal = allRules(policy).filter(({ conditions }) =>
    leavesOf(conditions).some(
      ({ fact, value }) => COUNTS_TIME.test(fact) && typeof value === 'number',
    ),
  );
  expect(literal.map(({ id }) => id)).toEqual([]);
});

test.each(byId)('%s: a number without a national source is switched off', (_id, compiled) => {
  const low = Object.entries(compiled.policy.parameters ?? {})
    .filter(([, { confidence }]) => confidence === 'low')
    .map(([name]) => name);
  const asked = (rules: readonly CompiledRule[]) => JSON.stringify(rules);
  expect(low.filter((name) => asked(compiled.rules).includes(`"${name}"`))).toEqual([]);
  expect(low.filter((name) => !asked(compiled.disabled).includes(`"${name}"`))).toEqual([]);
});

test.each(byId)('%s: a number with a source says where and since when', (_id, { policy }) => {
  const sure = Object.entries(policy.parameters ?? {}).filter(
    ([, { confidence }]) => confidence === 'high' || confidence === 'medium',
  );
  const unfounded = sure.filter(([, { source }]) => source?.dated === undefined);
  expect(unfounded.map(([name]) => name)).toEqual([]);
});

function inChinese(text: LocalText): string {
  return typeof text === 'string' ? text : text['zh-CN'];
}

function leavesOf(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return 'fact' in condition ? [condition] : [];
}

function wordsOf(bulletin: BulletinSpec) {
  const { title, index, levels, indicators, thresholds = [], charts = [] } = bulletin;
  const listed = [...(bulletin.praised ?? []), ...(bulletin.warned ?? [])];
  return [
    title,
    index?.title,
    ...[...levels, ...indicators, ...charts].map((each) => each.title),
    ...[...thresholds, ...listed].map(({ reason }) => reason),
  ];
}

import { readFileSync } from 'node:fs';
import { functions } from '../../../src/rules/check/functions/index.ts';
import { operators } from '../../../src/rules/check/operators/index.ts';
import {
  ALL_TYPES,
  LIST_TYPES,
  SCALAR_TYPES,
  WORD_TYPES,
} from '../../../src/rules/check/operators/operator.ts';
import { DAY_TYPES } from '../../../src/rules/policy/shape/ledger-shape.ts';
import { testPolicy } from '../../../src/rules/check/test-policy.ts';
import { readCalendar } from '../../../src/rules/day/work-calendar.ts';
import { checkTogether } from '../../../src/rules/policy/check-together.ts';
import { policySchema } from '../../../scripts/policy-schema.ts';
import { changed, compiledFrom, expertsText, read, sampleText, told, toldOf } from './sample.ts';

const calendars = new URL('../../../seeds/calendars/', import.meta.url);
const page = readFileSync(new URL('../../../docs/policy-language.md', import.meta.url), 'utf8');

interface Example {
  readonly kind: string;
  readonly json: string;
  /** Among the examples of the page. */
  readonly place: number;
}

const examples: readonly Example[] = [...page.matchAll(/```json ([a-z ]+)\n([^]*?)\n```/g)].map(
  ([, kind = '', json = ''], index) => ({ kind, json, place: index }),
);

const RULES = '"rules": [\n    {';
const rule = (more: string) =>
  `{ "id": "MT-900", "severity": "info", "cites": ["YT-2.1"], "message": "…", ${more} },`;
const withRule = (json: string) => changed([RULES, RULES.replace('{', `${json}{`)]);
const field = '"fields": [\n      {\n        "name": "itemNo"';

/** Where an example goes in the sample. */
const homes: Readonly<Record<string, (json: string, sample?: string) => string>> = {
  policy: (json) => json,
  condition: (json) => withRule(rule(`"marks": ["itemNo"], "conditions": ${json}`)),
  'ledger condition': (json) => withRule(rule(`"per": "ledger", "conditions": ${json}`)),
  'warning condition': (json) =>
    changed([
      '"warnings": [',
      `"warnings": [{ "level": "red", "reason": "…", "cites": ["YT-2.1"], "conditions": ${json} },`,
    ]),
  'score condition': (json) =>
    changed([
      '"warnings": [',
      `"scores": [${exampleOf('score')}], "warnings": [{ "level": "red", "reason": "…", "cites": ["YT-2.1"], "conditions": ${json} },`,
    ]),
  'result column': (json) =>
    changed(['"warnings": [', `"resultColumns": [${json}], "warnings": [`]),
  bulletin: (json) => changed(['"warnings": [', `"bulletins": [${json}], "warnings": [`]),
  score: (json) => changed(['"warnings": [', `"scores": [${json}], "warnings": [`]),
  field: (json) => changed([field, field.replace('{', `${json}, {`)]),
  parameters: (json, sample) =>
    changed(['"parameters": {', `"parameters": { ${inside(json)},`], sample),
  tables: (json, sample) => changed(['"tables": {', `"tables": { ${inside(json)},`], sample),
  conditions: (json, sample) =>
    changed(['"isClosed": {', `${inside(json)}, "isClosed": {`], sample),
  step: (json) => changed(['"steps": [', `"steps": [${json},`]),
  gate: (json) => changed(['"gates": [', `"gates": [${json},`]),
  rule: (json) => withRule(`${json},`),
  warning: (json) => changed(['"warnings": [', `"warnings": [${json},`]),
  calendar: (json) => changed(['{ "workdays": ["2024-02-04"], "restDays": ["2024-02-05"] }', json]),
  test: (json) => changed(['"tests": [', `"tests": [${json},`], examples[0]?.json),
};

function exampleOf(kind: string): string {
  return examples.find((each) => each.kind === kind)?.json ?? '';
}

function inside(json: string): string {
  return json.trim().slice(1, -1);
}

/** What an example refers to, beyond the sample, is declared in an example of its own. */
const DECLARED: Readonly<Record<string, string>> = {
  conditions: '"condition"',
  parameters: '"mustHear"',
  tables: '"mustHearBy"',
};

function textOf({ kind, json }: Example): string {
  const home = homes[kind];
  if (!home) throw new Error(`No home for an example of ${kind}.`);
  const named = examples.filter((each) => {
    const sign = DECLARED[each.kind];
    return kind === 'condition' && sign !== undefined && json.includes(sign);
  });
  return named.reduce((text, each) => homes[each.kind]?.(each.json, text) ?? text, home(json));
}

test.each(examples)('example $place, a $kind, is without a fault', (example) => {
  const text = textOf(example);
  const reading = read(text);
  expect(reading.kind === 'faults' ? told(reading) : []).toEqual([]);
  expect(toldOf(checkTogether([compiledFrom(text), compiledFrom(expertsText)]))).toEqual([]);
});

test('the first example needs no advice', () => {
  expect(told(read(examples[0]?.json ?? ''))).toEqual([]);
});

const TYPES: Readonly<Record<string, readonly string[]>> = {
  全部: ALL_TYPES,
  单值: SCALAR_TYPES,
  文字: WORD_TYPES,
  列表: LIST_TYPES,
  日期: DAY_TYPES,
  '文字、列表': [...WORD_TYPES, ...LIST_TYPES],
};

test('the table of operators is the table of operators', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` +\| `(\w+)` +\| ([^|]+?) +\|/gm)].map(
    ([, name = '', complement = '', types = '']) =>
      [name, complement, (TYPES[types] ?? [types.replaceAll('`', '')]).join(' ')] as const,
  );
  const declared = [...operators.values()].map(({ name, complement, types }) => [
    name,
    complement,
    types.join(' '),
  ]);
  expect([...rows].sort()).toEqual([...declared].sort());
});

test.each([...functions.values()])('$name has a section that names its params', (called) => {
  const section = page.split(`### \`${called.name}\``)[1]?.split('\n### ')[0] ?? '';
  const shown = [section, ...page.split('\n### ').filter((part) => part.includes('`countIn`'))];
  const missing = Object.keys(called.params.properties).filter(
    (param) => !shown.some((text) => text.includes(`"${param}"`)),
  );
  expect([section.includes(`"${called.name}"`), missing]).toEqual([true, []]);
});

test('every part of the language is on the page', () => {
  const keys = new Set<string>();
  const collect = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return;
    if ('properties' in part) Object.keys(part.properties ?? {}).forEach((name) => keys.add(name));
    Object.values(part).forEach(collect);
  };
  collect(policySchema());
  const missing = [...keys].filter(
    (key) => !page.includes(`\`${key}\``) && !page.includes(`"${key}"`),
  );
  expect(missing).toEqual([]);
});

test('the first example passes its own tests, also with the example of a test, and so does the sample', async () => {
  const years = JSON.parse(readFileSync(new URL('china.json', calendars), 'utf8')) as {
    years: Parameters<typeof readCalendar>[0];
  };
  const calendar = readCalendar(years.years);
  const texts = [
    ...examples.filter(({ kind }) => kind === 'policy' || kind === 'test').map(textOf),
    sampleText,
  ];
  const experts = compiledFrom(expertsText);
  const failed: unknown[] = [];
  for (const policy of texts.map(compiledFrom)) {
    const { tests } = await testPolicy(policy, [policy, experts], calendar);
    failed.push(...tests.filter(({ failures }) => failures.length > 0));
  }
  expect(failed).toEqual([]);
});

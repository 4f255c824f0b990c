import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { policySchema } from '../../../scripts/policy-schema.ts';
import { functions } from '../../../src/rules/check/functions/index.ts';
import type { Fault } from '../../../src/rules/fault.ts';
import { adviceCases, lookUpCases } from './look-up-cases.ts';
import { changed, expected, expertsText, read, sampleText } from './sample.ts';
import { shapeCases } from './shape-cases.ts';
import { togetherCases } from './together-cases.ts';

const ajv = new Ajv({ strict: true, allowUnionTypes: true });
// Words for editors, which a validator passes over.
ajv.addVocabulary(['defaultSnippets', 'enumDescriptions']);
const isValid = ajv.compile(policySchema());
const fits = (text: string) => isValid(JSON.parse(text));

const seeds = new URL('../../../seeds/', import.meta.url);

test('the schema that ships is the one that the shape gives', () => {
  const shipped: unknown = JSON.parse(readFileSync(new URL('policy.schema.json', seeds), 'utf8'));
  expect(shipped).toEqual(JSON.parse(JSON.stringify(policySchema())));
});

test.each(readdirSync(new URL('policies', seeds)))('the schema accepts %s', (file) => {
  fits(readFileSync(new URL(`policies/${file}`, seeds), 'utf8'));
  expect(isValid.errors ?? []).toEqual([]);
});

test('the schema accepts the samples', () => {
  expect([fits(sampleText), fits(expertsText)]).toEqual([true, true]);
});

/** What a schema can tell; everything else needs the names of the policy. */
const OF_THE_SHAPE: readonly string[] = [
  ...['unknownKey', 'refusedKey', 'missingKey', 'mixedKeys', 'noForm', 'wrongKind', 'notOneOf'],
  ...['misspelt', 'emptyText', 'emptyList', 'emptyObject'],
  ...['unknownOperator', 'exactlyOneOf', 'paramsMisplaced'],
];

function isOfTheShape({ code, data, place }: Fault): boolean {
  // A title in place of a name is told as a name that was not found; in a record any key has the right shape, and a test
  // is named by any text.
  const isTitle =
    code === 'unknownName' && data['kind'] !== 'test' && !/^[A-Za-z]/.test(String(data['name']));
  return OF_THE_SHAPE.includes(code) || (isTitle && !place.pointer?.includes('/record/'));
}

const cases = [...shapeCases, ...lookUpCases, ...adviceCases, ...togetherCases];

test.each(cases)('schema and reading agree: %# %s', (...parts) => {
  const { text } = expected(changed(parts));
  const reading = read(text);
  const faults = reading.kind === 'faults' ? reading.faults : [];
  expect(fits(text)).toBe(!faults.some(isOfTheShape));
});

test('the schema offers every function and describes every part', () => {
  const text = JSON.stringify(policySchema());
  const missing = [...functions.keys()].filter((name) => !text.includes(`"params-${name}"`));
  expect(missing).toEqual([]);
});

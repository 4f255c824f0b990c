import { parseDay, type Day } from '../../../../src/rules/day/day.ts';
import type { FieldType, Policy } from '../../../../src/rules/policy/shape/index.ts';

/** The two kinds of ledger of the random cases: what a policy may declare, each once or twice. */
export const CHOICES = ['高', '中', '低'];

const choices = Object.fromEntries(CHOICES.map((choice) => [choice, []]));

function fields(types: Readonly<Record<string, FieldType>>): Policy['ledger']['fields'] {
  return Object.entries(types).map(([name, type]) => ({
    name,
    title: name,
    type,
    ...(type === 'choice' ? { choices } : {}),
  }));
}

export const OUR_FIELDS = {
  itemNo: 'identifier',
  district: 'text',
  unit: 'text',
  note: 'text',
  count: 'number',
  amount: 'number',
  filed: 'mark',
  heard: 'mark',
  planOn: 'day',
  filedOn: 'day',
  decidedOn: 'day',
  askedAt: 'moment',
  answeredAt: 'moment',
  level: 'choice',
  oldLevel: 'choice',
  methods: 'list',
  experts: 'people',
} as const satisfies Record<string, FieldType>;

export const THEIR_FIELDS = {
  name: 'text',
  code: 'identifier',
  area: 'text',
  score: 'number',
  listed: 'mark',
  listedOn: 'day',
  leftOn: 'day',
  grade: 'choice',
  members: 'people',
} as const satisfies Record<string, FieldType>;

export const OURS = {
  id: 'ours',
  code: 'OU',
  version: '1',
  title: 'ours',
  ledger: { key: ['itemNo'], group: 'district', fields: fields(OUR_FIELDS) },
  procedure: {
    steps: ['planOn', 'heard', 'filedOn'].map((field) => ({
      id: field.toLowerCase(),
      title: field,
      field,
      cites: [],
    })),
  },
} satisfies Policy;

export const THEIRS = {
  id: 'theirs',
  code: 'TH',
  version: '1',
  title: 'theirs',
  ledger: { key: ['name'], group: 'area', fields: fields(THEIR_FIELDS) },
} satisfies Policy;

export function day(text: string): Day {
  const read = parseDay(text);
  if (read === undefined) throw new Error(`not a day: ${text}`);
  return read;
}

export function fieldsOfType(of: Readonly<Record<string, FieldType>>, ...types: FieldType[]) {
  return Object.keys(of).filter((name) => {
    const type = of[name];
    return type !== undefined && types.includes(type);
  });
}

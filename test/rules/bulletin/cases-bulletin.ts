import { typedLedger, type TypedRecord } from '../../../src/rules/check/typed-ledger.ts';
import type { Bulletin, BulletinGroup } from '../../../src/rules/bulletin/bulletin.ts';
import { bulletinsIn } from '../../../src/rules/bulletin/bulletins-in.ts';
import { makeBulletin, type BulletinInputs } from '../../../src/rules/bulletin/make-bulletin.ts';
import { readPeriod } from '../../../src/rules/bulletin/periods.ts';
import { compilePolicy } from '../../../src/rules/policy/compile-policy.ts';
import type { BulletinSpec, Policy } from '../../../src/rules/policy/shape/index.ts';
import { day, policyOf } from '../check/policy-of.ts';
import { chinaCalendar } from '../china-calendar.ts';

/** Cases: filed on a day, closed on a day, in time or not, in a district, with who handles them. */
const CASES: Parameters<typeof policyOf>[0] = {
  no: 'identifier',
  district: { type: 'choice', choices: { 云岩: [], 南明: [], 花溪: [] } },
  handlers: 'people',
  filedOn: 'day',
  closedOn: 'day',
  late: 'mark',
  fine: 'number',
};

const LATE = { fact: 'late', operator: 'equal', value: true } as const;

/** Filed and late ones of a month, by district and handler. */
export const MONTHLY: BulletinSpec = {
  id: 'monthly',
  title: '月度通报',
  cites: ['YT-3.1'],
  period: 'month',
  levels: [
    { id: 'district', title: '区县', fields: { cases: 'district' } },
    { id: 'handler', title: '承办人', fields: { cases: 'handlers' } },
  ],
  minimum: 1,
  indicators: [
    { id: 'filed', title: '立案', better: 'neither', on: 'filedOn', count: 'all' },
    { id: 'late', title: '超期', better: 'less', on: 'filedOn', count: LATE },
    { id: 'late-share', title: '超期率', better: 'less', on: 'filedOn', share: LATE },
    { id: 'fines', title: '罚没', better: 'neither', on: 'filedOn', sum: 'fine' },
    {
      id: 'days',
      title: '办理天数',
      better: 'less',
      on: 'closedOn',
      median: { from: 'filedOn', to: 'closedOn' },
    },
  ],
};

export function casesPolicy(bulletin: BulletinSpec, rest: Partial<Policy> = {}): Policy {
  const { ledger, ...policy } = policyOf(CASES);
  return {
    ...policy,
    id: 'cases',
    code: 'CS',
    title: '案件',
    ledger: { ...ledger, key: ['no'] },
    bulletins: [bulletin],
    ...rest,
  };
}

interface Asked extends Partial<Pick<BulletinInputs, 'published'>> {
  readonly bulletin?: BulletinSpec;
  readonly rest?: Partial<Policy>;
  readonly today?: string;
  readonly without?: readonly string[];
}

/** The bulletin of a period over workbooks that hold these records. */
export async function bulletinOver(
  period: string,
  sources: readonly (readonly TypedRecord[])[],
  { bulletin = MONTHLY, rest = {}, today = '2025-12-31', without = [], published = [] }: Asked = {},
): Promise<Bulletin> {
  const policy = casesPolicy(bulletin, rest);
  const policies = [compilePolicy(policy)];
  const [which] = bulletinsIn(policies);
  const asked = readPeriod(bulletin.period, period);
  if (!which || !asked) throw new Error(`no such bulletin: ${period}`);
  const inputs = {
    sources: sources.map((records, place) => ({
      name: `file ${place + 1}`,
      ledgers: [typedLedger(policy, records, without)],
    })),
    policies,
    calendar: chinaCalendar,
    today: day(today),
    published,
  };
  const made = await makeBulletin(inputs, which, asked);
  if (!made) throw new Error('cancelled');
  return made;
}

export function groupOf({ groups }: Bulletin, ...path: readonly string[]): BulletinGroup {
  const found = groups.find((group) => group.path.join('/') === path.join('/'));
  if (!found) throw new Error(`no group ${path.join('/')}`);
  return found;
}

/** [path; each figure, or why there is none] */
export function figuresOf({ groups }: Bulletin): unknown[][] {
  return groups.map(({ path, figures }) => [
    path.join('/'),
    ...figures.map(({ value, why }) => value ?? why),
  ]);
}

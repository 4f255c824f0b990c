import { caseCount } from './case-count.ts';
import { enforcementCount } from './enforcement-count.ts';
import { recount, type Counting } from './reckoning.ts';
import { appraisalCount, monthlyCount } from './risk-count.ts';
import * as samples from './samples.ts';
import { teamCount } from './team-count.ts';
import { bulletinOf, byName, saidIn } from './told.ts';

const { office, districts, procuratorates, courts, team } = samples;

/** A month before the first record, one without any, and months of every colour. */
const MONTHS = ['2024-02', '2024-10', '2025-02', '2025-03', '2025-04', '2025-06'];

const asked: readonly [string, samples.Sample, Counting, readonly string[]][] = [
  ['risk-monthly', office, monthlyCount(samples.officeRisk), ['2025-02', '2025-05']],
  ['risk-monthly', districts, monthlyCount(samples.districtRisk), [...MONTHS, '2025-05']],
  ['annual-appraisal', office, appraisalCount(samples.officeRisk), ['2024', '2025']],
  ['annual-appraisal', districts, appraisalCount(samples.districtRisk), ['2024', '2025']],
  ['case-quality', office, caseCount(samples.officeCases), ['2025-02', '2025-03']],
  ['case-quality', procuratorates, caseCount(samples.procuratorateCases), MONTHS],
  ['enforcement-monthly', office, enforcementCount(samples.officeEnforcement), ['2025-02']],
  ['enforcement-monthly', courts, enforcementCount(samples.courtEnforcement), MONTHS],
  ['team-structure', office, teamCount(samples.officeTeam), ['2024-Q2', '2025-Q1']],
  [
    'team-structure',
    team,
    teamCount(samples.procuratorateTeam),
    ['2024-Q1', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2'],
  ],
];

/** Values, indices and their parts, colours, lists, what was before, the trend: of the whole and of each group. */
describe.each(asked)('%s over %j', (id, sample, counting, periods) => {
  test.each(periods)('%s: what is told is what a plain count comes to', async (period) => {
    const told = saidIn(await bulletinOf(id, period, sample));
    expect(byName(told)).toEqual(byName(recount(counting, period, sample.today)));
  });
});

import { recount } from './reckoning.ts';
import { teamCount, type TeamSheets } from './team-count.ts';
import { bulletinOf, byName, saidIn } from './told.ts';

const place = (file: string, sheet: string, headers: number, mark: string, like: RegExp) => ({
  file,
  sheet,
  headers,
  mark,
  like,
});

const TEAM = 'bulletins/personnel';
const team: TeamSheets = {
  people: [place(TEAM, '人员名册', 4, '工号', /^\d/)],
  postings: [place(TEAM, '任职经历', 2, '工号', /^\d/)],
  quotas: [place(TEAM, '员额核定', 2, '检察院', /院$/)],
};

test.each(['2024-Q1', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2'])(
  '%s: the bulletin of the team says what a plain count says',
  async (quarter) => {
    const asked = { files: [TEAM], today: '2025-06-30' };
    const told = saidIn(await bulletinOf('team-structure', quarter, asked));
    expect(byName(told)).toEqual(byName(recount(teamCount(team), quarter, asked.today)));
  },
);

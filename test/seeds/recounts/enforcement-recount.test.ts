import { enforcementCount } from './enforcement-count.ts';
import { recount } from './reckoning.ts';
import { bulletinOf, byName, saidIn } from './told.ts';

const place = (file: string, sheet: string) => ({
  file,
  sheet,
  headers: 4,
  mark: '执行案号',
  like: /执/,
});

const office = [place('whole-office', '执行案件')];
const COURTS = 'bulletins/enforcement';
const courts = [place(COURTS, '执行案件2024'), place(COURTS, '执行案件2025')];

const OFFICE = { files: ['whole-office'], today: '2025-12-31' };
const TWO_SHEETS = { files: [COURTS], today: '2025-06-30' };

test.each([
  ['2025-02', office, OFFICE],
  ['2025-05', office, OFFICE],
  ['2024-02', courts, TWO_SHEETS],
  ['2024-10', courts, TWO_SHEETS],
  ['2025-02', courts, TWO_SHEETS],
  ['2025-03', courts, TWO_SHEETS],
  ['2025-04', courts, TWO_SHEETS],
  ['2025-06', courts, TWO_SHEETS],
])('%s: the bulletin of enforcement says what a plain count says', async (month, places, asked) => {
  const told = saidIn(await bulletinOf('enforcement-monthly', month, asked));
  expect(byName(told)).toEqual(byName(recount(enforcementCount(places), month, asked.today)));
});

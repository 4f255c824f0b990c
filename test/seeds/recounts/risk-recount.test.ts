import { recount } from './reckoning.ts';
import { appraisalCount, monthlyCount, type RiskSheets } from './risk-count.ts';
import { bulletinOf, byName, saidIn } from './told.ts';

const office: RiskSheets = {
  items: [place('whole-office', '①应评清单', 3, '清单编号', /^JC/)],
  reports: [place('whole-office', '②稳评全流程', 4, '事项编号', /^JC/)],
  letters: [place('whole-office', '⑤督导函', 4, '文号', /督/)],
  activities: [place('whole-office', '⑥宣传普法', 3, '活动名称', /./)],
};

/** Each district sends its own file; one is typed by hand, with two rows of headers and a row of totals. */
const LINJI = 'bulletins/risk-linji';
const NANQIAO = 'bulletins/risk-nanqiao';
const CITY = 'bulletins/risk-city';
const districts: RiskSheets = {
  items: [
    place(LINJI, '应评事项清单', 3, '清单编号', /^LJ/),
    place(NANQIAO, '应评事项清单', 4, '清单编号', /^NQ/),
    place(CITY, '应评事项清单', 3, '清单编号', /^SJ/),
  ],
  reports: [
    place(LINJI, '稳评台账', 3, '事项编号', /^LJ/),
    place(NANQIAO, '稳评台账', 4, '事项编号', /^NQ/),
    place(CITY, '稳评台账', 3, '事项编号', /^SJ/),
  ],
  letters: [place(CITY, '督导函台账', 2, '文号', /督/)],
  activities: [
    place(LINJI, '宣传月活动', 2, '活动名称', /./),
    place(CITY, '宣传月活动', 2, '活动名称', /./),
  ],
};

function place(file: string, sheet: string, headers: number, mark: string, like: RegExp) {
  return { file, sheet, headers, mark, like };
}

const ONE_FILE = { files: ['whole-office'], today: '2025-12-31' };
const THREE_FILES = { files: [LINJI, NANQIAO, CITY], today: '2025-06-30' };

test.each([
  ['2025-02', office, ONE_FILE],
  ['2025-05', office, ONE_FILE],
  ['2024-02', districts, THREE_FILES],
  ['2024-10', districts, THREE_FILES],
  ['2025-02', districts, THREE_FILES],
  ['2025-03', districts, THREE_FILES],
  ['2025-04', districts, THREE_FILES],
  ['2025-05', districts, THREE_FILES],
  ['2025-06', districts, THREE_FILES],
])('%s: the bulletin of risk says what a plain count says', async (month, sheets, asked) => {
  const told = saidIn(await bulletinOf('risk-monthly', month, asked));
  expect(byName(told)).toEqual(byName(recount(monthlyCount(sheets), month, asked.today)));
});

test.each([
  ['2024', office, ONE_FILE],
  ['2025', office, ONE_FILE],
  ['2024', districts, THREE_FILES],
  ['2025', districts, THREE_FILES],
])('%s: the appraisal says what a plain count says', async (year, sheets, asked) => {
  const told = saidIn(await bulletinOf('annual-appraisal', year, asked));
  expect(byName(told)).toEqual(byName(recount(appraisalCount(sheets), year, asked.today)));
});

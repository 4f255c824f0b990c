import { caseCount, type CaseSheets } from './case-count.ts';
import { recount } from './reckoning.ts';
import { bulletinOf, byName, saidIn } from './told.ts';

const place = (file: string, sheet: string, headers: number, mark: string, like: RegExp) => ({
  file,
  sheet,
  headers,
  mark,
  like,
});

/** The sample has no column for the procuratorate: departments are outermost. */
const office: CaseSheets = {
  cases: [place('whole-office', '案件质效', 4, '统一受案号', /受/)],
  opinions: [place('whole-office', '附：初评意见', 3, '意见编号', /^初评/)],
  forms: [place('whole-office', '附：评查表', 2, '评查表编号', /^评/)],
  levels: ['承办部门', '承办检察官'],
};

const DONGPU = 'bulletins/cases-dongpu';
const XITANG = 'bulletins/cases-xitang';
const procuratorates: CaseSheets = {
  cases: [
    place(DONGPU, '案件质效台账', 3, '统一受案号', /受/),
    place(XITANG, '案件质效台账', 4, '统一受案号', /受/),
  ],
  opinions: [
    place(DONGPU, '初评意见', 2, '意见编号', /^初评/),
    place(XITANG, '初评意见', 2, '意见编号', /^初评/),
  ],
  forms: [
    place(DONGPU, '评查表登记', 2, '评查表编号', /^评/),
    place(XITANG, '评查表登记', 2, '评查表编号', /^评/),
  ],
  levels: ['承办院', '承办部门', '承办检察官'],
};

const ONE_FILE = { files: ['whole-office'], today: '2025-12-31' };
const TWO_FILES = { files: [DONGPU, XITANG], today: '2025-06-30' };

test.each([
  ['2025-02', office, ONE_FILE],
  ['2025-03', office, ONE_FILE],
  ['2024-02', procuratorates, TWO_FILES],
  ['2024-10', procuratorates, TWO_FILES],
  ['2025-02', procuratorates, TWO_FILES],
  ['2025-03', procuratorates, TWO_FILES],
  ['2025-04', procuratorates, TWO_FILES],
  ['2025-06', procuratorates, TWO_FILES],
])(
  '%s: the bulletin of case quality says what a plain count says',
  async (month, sheets, asked) => {
    const told = saidIn(await bulletinOf('case-quality', month, asked));
    expect(byName(told)).toEqual(byName(recount(caseCount(sheets), month, asked.today)));
  },
);

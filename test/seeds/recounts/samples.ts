import type { CaseSheets } from './case-count.ts';
import type { Place } from './raw-cells.ts';
import type { RiskSheets } from './risk-count.ts';
import type { TeamSheets } from './team-count.ts';

/** The files of a sample, and the day on which its bulletins are made. */
export interface Sample {
  readonly files: readonly string[];
  readonly today: string;
}

const LINJI = 'bulletins/risk-linji';
const NANQIAO = 'bulletins/risk-nanqiao';
const CITY = 'bulletins/risk-city';
const DONGPU = 'bulletins/cases-dongpu';
const XITANG = 'bulletins/cases-xitang';
const COURTS = 'bulletins/enforcement';
const TEAM = 'bulletins/personnel';
const OFFICE = 'whole-office';

const TODAY = '2025-06-30';
export const office: Sample = { files: [OFFICE], today: '2025-12-31' };
/** Each district sends its own file; one is typed by hand, with two rows of headers and a row of totals. */
export const districts: Sample = { files: [LINJI, NANQIAO, CITY], today: TODAY };
export const procuratorates: Sample = { files: [DONGPU, XITANG], today: TODAY };
export const courts: Sample = { files: [COURTS], today: TODAY };
export const team: Sample = { files: [TEAM], today: TODAY };

function place(file: string, sheet: string, headers: number, mark: string, like: RegExp): Place {
  return { file, sheet, headers, mark, like };
}

export const officeRisk: RiskSheets = {
  items: [place(OFFICE, '①应评清单', 3, '清单编号', /^JC/)],
  reports: [place(OFFICE, '②稳评全流程', 4, '事项编号', /^JC/)],
  letters: [place(OFFICE, '⑤督导函', 4, '文号', /督/)],
  activities: [place(OFFICE, '⑥宣传普法', 3, '活动名称', /./)],
};

export const districtRisk: RiskSheets = {
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

/** This one has no column for the procuratorate: departments are outermost. */
export const officeCases: CaseSheets = {
  cases: [place(OFFICE, '案件质效', 4, '统一受案号', /受/)],
  opinions: [place(OFFICE, '附：初评意见', 3, '意见编号', /^初评/)],
  forms: [place(OFFICE, '附：评查表', 2, '评查表编号', /^评/)],
  levels: ['承办部门', '承办检察官'],
};

export const procuratorateCases: CaseSheets = {
  cases: [
    place(DONGPU, '案件质效台账', 3, '统一受案号', /受/),
    place(XITANG, '案件质效台账', 4, '统一受案号', /受/),
  ],
  opinions: [DONGPU, XITANG].map((file) => place(file, '初评意见', 2, '意见编号', /^初评/)),
  forms: [DONGPU, XITANG].map((file) => place(file, '评查表登记', 2, '评查表编号', /^评/)),
  levels: ['承办院', '承办部门', '承办检察官'],
};

export const officeEnforcement = [place(OFFICE, '执行案件', 4, '执行案号', /执/)];
export const courtEnforcement = ['执行案件2024', '执行案件2025'].map((sheet) =>
  place(COURTS, sheet, 4, '执行案号', /执/),
);

export const officeTeam: TeamSheets = {
  people: [place(OFFICE, '干警花名册', 4, '性别', /^[男女]$/)],
  postings: [place(OFFICE, '任职履历', 2, '任职岗位', /./)],
  quotas: [place(OFFICE, '编制', 2, '检察院', /院$/)],
};

export const procuratorateTeam: TeamSheets = {
  people: [place(TEAM, '人员名册', 4, '工号', /^\d/)],
  postings: [place(TEAM, '任职经历', 2, '工号', /^\d/)],
  quotas: [place(TEAM, '员额核定', 2, '检察院', /院$/)],
};

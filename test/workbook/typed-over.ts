import type { UserActs } from '../excel-host/src/index.mjs';
import { DEFECTS, SHEET } from './office/made-ledger.ts';

/** A ledger whose last record has an error for its key, as a lookup leaves it. */
export const RECORDS = [...DEFECTS, { itemNo: '=NA()' }];

/** What people do in our columns: H key, I colour, J progress, K missing, L problems, M tokens. */
export interface TypedOver {
  readonly what: string;
  readonly act: (excel: UserActs) => void;
  /** What is said to be theirs. */
  readonly cells: readonly string[];
}

const typed =
  (...edits: readonly (readonly [string, unknown])[]) =>
  (excel: UserActs) => {
    for (const [cell, value] of edits) excel.edit(SHEET, cell, value);
  };

export const TYPED_OVER: readonly TypedOver[] = [
  { what: 'a note over what is missing', act: typed(['K4', '已补，待归档']), cells: ['K4'] },
  { what: 'a note where nothing is amiss', act: typed(['L3', '已核']), cells: ['L3'] },
  { what: 'a number over a progress', act: typed(['J4', 5]), cells: ['J4'] },
  { what: 'another key', act: typed(['H5', 'B-7']), cells: ['H5'] },
  { what: 'a colour of their own', act: typed(['I4', '黄']), cells: ['I4'] },
  { what: 'a colour that another record has', act: typed(['I3', '橙']), cells: ['I3'] },
  { what: 'a formula over a colour', act: typed(['I4', '=F4']), cells: ['I4'] },
  { what: 'a formula over the problems', act: typed(['L5', '=A5&"已核"']), cells: ['L5'] },
  { what: 'a note over the tokens', act: typed(['M4', '见附件']), cells: ['M4'] },
  { what: 'a note beside an error', act: typed(['L6', '编号待查']), cells: ['L6'] },
  { what: 'a colour over what is said of an error', act: typed(['I6', '红']), cells: ['I6'] },
  {
    what: 'notes below one another, and one apart',
    act: typed(['L3:L5', [['甲'], ['乙'], ['丙']]], ['J4', '丁']),
    cells: ['J4', 'L3:L5'],
  },
  {
    what: 'notes, then rows inserted, copied and sorted with our columns',
    act: (excel) => {
      typed(['L4', '已核'])(excel);
      excel.insertRows(SHEET, 4);
      excel.copyRow(SHEET, 6, 4);
      excel.sort(SHEET, 'A3:M6', [{ key: 0, ascending: false }]);
    },
    cells: ['L5'],
  },
  {
    what: 'a note, then a sort that leaves our hidden column behind',
    act: (excel) => {
      typed(['L4', '已核'])(excel);
      excel.sort(SHEET, 'A3:L5', [{ key: 0, ascending: false }]);
    },
    cells: ['L4'],
  },
];

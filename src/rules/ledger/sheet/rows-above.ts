import { bareText } from '../cell-text.ts';
import type { CellContent } from '../grid.ts';
import type { FilledCells } from './row-looks.ts';

const HELPER = /引用|预设公式|公式|自动(?:计算|生成|带出)|[A-Z]{1,2}列|勿[动改删填]|不用填/;
const FILL_IN =
  /(?:单位|部门|地区|日期|时间|年度|月份|期间|期|截止|截至|填表人|填报人|制表人|制表|审核人|审核|负责人|联系人|电话|密级|编号)(?:\([^)]*\))?[::]|^\d{4}年\d{1,2}月(?:\d{1,2}日)?$|^单位[::]?.{0,3}元$/;
const NOTE = /^(?:注|备注|说明|填表说明|填写说明|要求|注意)[::\d]|^[一二三1-9][、.].{8,}/;
export const TITLE_WORDS =
  /台账|台帐|一览表|登记[表簿]|统计表|汇总表|明细表?|清单|名册|情况表|报表|表$/;

/** What a row above a header is, as a reason for setting it aside. */
export function lookAbove(
  cells: FilledCells,
): 'title' | 'fillIn' | 'helper' | 'note' | 'otherTable' {
  const texts = cells.map(([, content]) => textOf(content)).filter((text) => text !== '');
  if (texts.some((text) => FILL_IN.test(text))) return 'fillIn';
  if (texts.length > 1 && texts.some((text) => HELPER.test(text))) return 'helper';
  const [first = ''] = texts;
  if (NOTE.test(first) || texts.some((text) => text.length > 45)) return 'note';
  if (texts.length < cells.length && cells.length > 1) return 'otherTable';
  return texts.length > 3 || texts.some((text) => HELPER.test(text)) ? 'helper' : 'title';
}

/** Could this be a row of group words above a header, and not a title, a fill-in line or a helper row? */
export function mayBeGroups(cells: FilledCells): boolean {
  const texts = cells.map(([, content]) => textOf(content));
  return (
    texts.length > 0 &&
    texts.every((text) => text !== '' && text.length <= 24) &&
    !texts.some((text) => FILL_IN.test(text) || HELPER.test(text) || NOTE.test(text))
  );
}

function textOf(content: CellContent): string {
  return typeof content === 'string' ? bareText(content) : '';
}

import { saysNotApplicable } from '../absence-words.ts';
import { bareText } from '../cell-text.ts';
import type { CellContent } from '../grid.ts';
import type { SetAsideReason } from '../reasons.ts';
import { isPlaceholder, type FilledCells } from '../sheet/row-looks.ts';
import { TITLE_WORDS } from '../sheet/rows-above.ts';
import { mergeAt } from '../sheet/sheet-view.ts';
import type { TableBody } from './table-body.ts';

const NOTE = /^(?:注|备注|说明|填[表报写]说明|注意事项|附注|附件|附)[::]/;
/** Without a colon only where hardly anything else stands in the row: 附1 may be a key. */
const NUMBERED_LABEL = /^(?:注|备注|说明|附注|附件|附)[\d一二三(]/;
const NOTE_LABEL = /^(?:备?注|说明|填[表报写]说明|注意事项)[::]?$/;
const NUMBERED_NOTE = /^(?:\(?\d{1,2}[.、)]|[①-⑳]).{6,}/;
const SIGNATURE =
  /^(?:填[报表]人?|制表人?|编制人?|审核人?|审批人?|复核人?|单位负责人|主要负责人|负责人(?:签字)?|分管领导|联系人|联系电话|联系方式|填[报表](?:日期|时间|单位)|报送(?:日期|时间|单位)|统计(?:截止|日期|时间).*|截[止至]|制表(?:时间|日期|单位)|总?计票人|监票人|唱票人|经办人|打印(?:日期|时间))(?:\([^)]*\))?[::]|盖章\)?$|\(公章\)|签[字名]\)?[::]/;
const CHINESE_NUMBER = /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/;
const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十\d]{1,3}(?:部分|[章节类批组季]))/;

/** 某某县 alone in a column of numbers heads the records below it. */
const PLACE_OR_UNIT =
  /^[^\d]{1,16}(?:[县区市镇乡州旗村局院科办]|街道|社区|中心|部分)(?:[(::].{0,20})?$/;

/** Rows that speak about the table and are no records of it. */
export function reasonAnywhere(
  row: number,
  cells: FilledCells,
  body: TableBody,
): SetAsideReason | undefined {
  if (isRepeatedHeader(cells, body)) return 'repeatedHeader';
  if (isPlaceholder(cells)) return 'placeholder';
  if (isNote(cells, body)) return 'note';
  if (isNumberedSection(cells, body)) return 'section';
  return cells.length === 1 ? reasonAlone(row, cells, body) : undefined;
}

/** After the first note below a table its numbered lines are notes too. */
export function isNoteLine(cells: FilledCells): boolean {
  return cells.length <= 2 && NUMBERED_NOTE.test(textOf(cells[0]?.[1]));
}

/** Numbered but empty: running numbers, the group, "/", zeros and errors of formulas that wait for a record. */
export function isEmptyTail(cells: FilledCells, { anchors, group }: TableBody): boolean {
  return cells.every(([column, content]) => {
    if (column === group) return true;
    if (typeof content === 'number') return !anchors.includes(column) || content < 10_000;
    if (typeof content === 'boolean') return !content;
    if (typeof content === 'object') return 'error' in content;
    const bare = bareText(content);
    return saysNotApplicable(bare) || /^\d{1,4}[.、]?$/.test(bare);
  });
}

function isRepeatedHeader(cells: FilledCells, { headerTexts }: TableBody): boolean {
  let same = 0;
  let different = 0;
  for (const [column, content] of cells) {
    if (headerTexts.get(column)?.has(textOf(content))) same += 1;
    else different += 1;
    if (different * 3 > cells.length) return false;
  }
  return same >= 2;
}

function isNote(cells: FilledCells, { anchors }: TableBody): boolean {
  const [first] = cells;
  if (!first) return false;
  const text = textOf(first[1]);
  if (cells.length <= 2 && (NOTE_LABEL.test(text) || NUMBERED_LABEL.test(text))) return true;
  if (NOTE.test(text) || SIGNATURE.test(text)) {
    return !cells.some(([column]) => column !== first[0] && anchors.includes(column));
  }
  return cells.length <= 4 && cells.some(([, content]) => SIGNATURE.test(textOf(content)));
}

/** One cell alone in its row, merged over much of the table or written as a heading. */
function reasonAlone(row: number, cells: FilledCells, body: TableBody): SetAsideReason | undefined {
  const [[column, content] = [0, '']] = cells;
  const text = textOf(content);
  if (text === '') return undefined;
  const wide = isWide(row, column, body);
  if (isSection(text, column, wide, body)) return 'section';
  if (!wide) return undefined;
  if (TITLE_WORDS.test(text)) return 'title';
  return text.length > 30 ? 'note' : 'section';
}

/** 一 | 某某县: the number and the heading in two cells. */
function isNumberedSection(cells: FilledCells, { anchors, sequences }: TableBody): boolean {
  const [number, heading] = cells;
  if (!number || !heading || cells.length > 2) return false;
  const isNumbered = sequences.includes(number[0]) && CHINESE_NUMBER.test(textOf(number[1]));
  return isNumbered && !anchors.includes(heading[0]);
}

function isSection(text: string, column: number, wide: boolean, body: TableBody): boolean {
  if (SECTION.test(text)) {
    return wide || column === body.table.span.first || text.length <= 20;
  }
  const inNumbers = body.sequences.includes(column) || body.anchors.includes(column);
  return inNumbers && PLACE_OR_UNIT.test(text);
}

function isWide(row: number, column: number, { view, table }: TableBody): boolean {
  const merge = mergeAt(view, row, column);
  const width = merge ? merge.lastColumn - merge.firstColumn + 1 : 1;
  return width >= 3 && width * 2 >= table.span.last - table.span.first + 1;
}

function textOf(content: CellContent | undefined): string {
  return typeof content === 'string' ? bareText(content) : '';
}

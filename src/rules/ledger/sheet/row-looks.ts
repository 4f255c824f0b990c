import { bareText } from '../cell-text.ts';
import { isUnit } from '../field-types/unit.ts';
import type { CellContent } from '../grid.ts';

export type FilledCells = readonly (readonly [column: number, content: CellContent])[];

const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';
const RULE_WORDS =
  /填写|填报|填列|必填|选填|下拉|选择|格式|例如|如[::]|请|不得|不能|统一|按照|参照|据实|字以内|精确到|保留.{1,2}位|yyyy|自动(?:计算|生成|带出)|公式|指本|是指/i;
const HINTS =
  /^(?:年月日|年\/月\/日|年-月-日|yyyy.{0,8}|日期|文本|数字|是\/?否|有\/?无|√|打√|下拉|必填|选填)$/i;
const SAMPLE =
  /^[([【]?(?:填写|填报)?(?:示例|样例|范例|举例|例|示范)[一二三\d]?[)\]】]?(?:[::].*)?$/;
const PLACEHOLDER = /^(?:保留格式.*|以下空白|此行勿[动删].*|请勿删除.*|[.…。]{2,}|…)$/;

/** A row of column numbers below a header: 1 2 3 …, (1) (2) (3) …, 甲 乙 1 2 3 …, A B C …. */
export function areColumnNumbers(cells: FilledCells): boolean {
  const signs = cells.map(([, content]) => columnSign(content));
  if (/^(?:栏次?|列次?|行次|序号|项目)$/.test(signs[0] ?? '')) signs.shift();
  if (signs.length < 3) return false;
  const stems = signs.findIndex((sign) => !HEAVENLY_STEMS.includes(sign));
  const rest = stems === -1 ? [] : signs.slice(stems);
  const inOrder = (sequence: readonly string[], at: (index: number) => string): boolean =>
    sequence.every((sign, index) => sign === at(index));
  const stemmed = signs.slice(0, stems === -1 ? signs.length : stems);
  if (!inOrder(stemmed, (index) => HEAVENLY_STEMS.charAt(index))) return false;
  return (
    inOrder(rest, (index) => String(index + 1)) ||
    inOrder(rest, (index) => String.fromCharCode(65 + index))
  );
}

/** Units or kinds of content, and nothing else: (万元), 年月日, 是/否. */
export function areUnits(cells: FilledCells): boolean {
  return cells.length > 0 && cells.every(([, content]) => isUnitHint(content));
}

/** 万元 out of "(万元)" or "单位：万元". */
export function unitIn(content: CellContent | undefined): string | undefined {
  if (typeof content !== 'string') return undefined;
  const unit = bareText(content)
    .replace(/^[([](.+)[)\]]$/, '$1')
    .replace(/^(?:计量|金额)?单位:?/, '');
  return isUnit(unit) ? unit : undefined;
}

/** How the columns are to be filled in, written below the header: long, ruling, in most columns. */
export function areRules(cells: FilledCells): boolean {
  const texts = cells.map(([, content]) => (typeof content === 'string' ? bareText(content) : ''));
  if (/^填[写报](?:说明|要求|规则)/.test(texts[0] ?? '')) return true;
  if (cells.length < 2 || texts.includes('')) return false;
  const ruling = texts.filter((text) => RULE_WORDS.test(text)).length;
  const long = texts.filter((text) => text.length >= 12 || RULE_WORDS.test(text)).length;
  return ruling * 3 >= texts.length && long * 2 >= texts.length;
}

export function isSample(cells: FilledCells): boolean {
  return cells
    .slice(0, 2)
    .some(([, content]) => typeof content === 'string' && SAMPLE.test(bareText(content)));
}

export function isPlaceholder(cells: FilledCells): boolean {
  return (
    cells.length > 0 &&
    cells.every(([, content]) => typeof content === 'string' && PLACEHOLDER.test(bareText(content)))
  );
}

function columnSign(content: CellContent): string {
  if (typeof content === 'number') return String(content);
  return typeof content === 'string'
    ? bareText(content)
        .replace(/^[([](.+)[)\]]$/, '$1')
        .replace(/栏$/, '')
        .toUpperCase()
    : '';
}

function isUnitHint(content: CellContent): boolean {
  if (unitIn(content) !== undefined) return true;
  return (
    typeof content === 'string' && HINTS.test(bareText(content).replace(/^[([](.+)[)\]]$/, '$1'))
  );
}

import { saysNotApplicable } from '../absence-words.ts';
import { bareText, isBlankContent } from '../cell-text.ts';
import type { CellContent } from '../grid.ts';
import type { FilledCells } from '../sheet/row-looks.ts';
import type { TableBody } from './table-body.ts';

const TOTAL = /^(.{0,14}?)(合计|总计|小计|共计|累计|总数|合计数|平均|平均值)(?:\([^)]*\))?[::]?$/;
const COUNT = /^(?:共计?|合计|总计|约)?\d[\d,.]*[\u4e00-\u9fff]{0,3}$/;
const TOTAL_SIGN = /[计数均]/;
const WITH_FIGURES = /^(?:合计|总计|小计|共计|累计|总数)[::]?(?:约?\d|[^\d]{0,6}\d)/;

/** 合计, 小计 and their like: the word among the first cells, and otherwise figures. Never a record. */
export function totalLook(cells: FilledCells, body: TableBody): 'total' | 'subtotal' | undefined {
  const place = cells.slice(0, 3).findIndex(([, content]) => totalWord(content) !== undefined);
  const [column, content] = cells[place] ?? [];
  const word = content === undefined ? undefined : totalWord(content);
  if (column === undefined || word === undefined) return undefined;
  const others = cells.filter(([other]) => other !== column);
  if (others.some(([other, cell]) => isKeyValue(other, cell, body))) return undefined;
  const alone = word.before === '' && place === 0;
  if (!alone && !others.every(([, other]) => isFigure(other))) return undefined;
  return word.word === '小计' || /^本[页月季年]/.test(word.before) ? 'subtotal' : 'total';
}

function totalWord(content: CellContent): { before: string; word: string } | undefined {
  if (typeof content !== 'string' || content.length > 40) return undefined;
  if (!TOTAL_SIGN.test(content)) return undefined;
  const bare = bareText(content);
  const match = TOTAL.exec(bare);
  if (match) return { before: match[1] ?? '', word: match[2] ?? '' };
  return WITH_FIGURES.test(bare) ? { before: '', word: bare.slice(0, 2) } : undefined;
}

/** A key beside the word 合计 makes the row a record whose name ends so; 12件 in the key's column is a figure. */
function isKeyValue(column: number, content: CellContent, { anchors }: TableBody): boolean {
  if (!anchors.includes(column) || typeof content !== 'string') return false;
  const bare = bareText(content);
  return !saysNotApplicable(bare) && !COUNT.test(bare);
}

function isFigure(content: CellContent): boolean {
  if (typeof content === 'number' || isBlankContent(content)) return true;
  if (typeof content === 'object') return 'error' in content;
  if (typeof content === 'boolean') return false;
  const bare = bareText(content);
  if (saysNotApplicable(bare)) return true;
  return /\d/.test(bare) && bare.length <= 40 && !/\d{4}[-/.年]\d{1,2}/.test(bare);
}

/** A row of nothing but figures, each the sum of the records above it: a total whose word was never written. */
export function isSumRow(
  cells: FilledCells,
  sums: ReadonlyMap<number, number>,
  records: number,
): boolean {
  if (records < 2 || cells.length === 0) return false;
  return cells.every(([column, content]) => {
    const sum = sums.get(column);
    return typeof content === 'number' && sum !== undefined && Math.abs(content - sum) < 1e-6;
  });
}

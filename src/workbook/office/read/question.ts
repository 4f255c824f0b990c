import type { CellRange } from '../../../rules/index.ts';
import { cellCount, cutRows, rowCount } from './ranges.ts';

/** Something asked about the cells of a range, which may be cut by rows where the answer is too large. */
export interface Question {
  readonly sheet: string;
  readonly range: CellRange;
  /** Estimated bytes of the answer for one cell. */
  readonly perCell: number;
  /** Excel fails, without saying that it was too much, where a range holds more of something than a limit. */
  readonly fragile: boolean;
  /** Queues the loads of a part; what it returns reads the answer, or says that Excel kept it back. */
  readonly put: (part: Excel.Range, range: CellRange) => () => Answered;
}

type Answered = 'taken' | 'keptBack';

export interface Batch {
  readonly now: readonly Question[];
  readonly later: readonly Question[];
}

/** As many questions as fit into a budget of bytes, the last one cut where it does not fit whole. */
export function nextBatch(questions: readonly Question[], budget: number): Batch {
  const now: Question[] = [];
  let left = budget;
  for (const [index, question] of questions.entries()) {
    const bytes = bytesOf(question);
    if (bytes <= left) {
      now.push(question);
      left -= bytes;
      continue;
    }
    const rows = Math.floor((left / bytes) * rowCount(question.range));
    const fitting = now.length === 0 ? Math.max(1, rows) : rows;
    const [first, ...rest] = fitting < 1 ? [] : cutAfter(question, fitting);
    if (first === undefined) return { now, later: questions.slice(index) };
    return { now: [...now, first], later: [...rest, ...questions.slice(index + 1)] };
  }
  return { now, later: [] };
}

export function bytesOf({ range, perCell }: Question): number {
  return cellCount(range) * perCell;
}

/** Four parts; undefined where a single row is left, which can't be cut. */
export function quarters(question: Question): readonly Question[] | undefined {
  const rows = rowCount(question.range);
  if (rows === 1) return undefined;
  return cutRows(question.range, Math.ceil(rows / 4)).map((range) => ({ ...question, range }));
}

function cutAfter(question: Question, rows: number): readonly Question[] {
  const { range } = question;
  if (rows >= rowCount(range)) return [question];
  const lastRow = range.firstRow + rows - 1;
  return [
    { ...question, range: { ...range, lastRow } },
    { ...question, range: { ...range, firstRow: lastRow + 1 } },
  ];
}

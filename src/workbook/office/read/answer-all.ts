import type { WorkbookWatch } from '../../workbook.ts';
import { askStrictly } from '../ask.ts';
import type { Visit } from '../excel-door.ts';
import { isGeneral, isTooLarge } from '../office-fault.ts';
import { bytesOf, nextBatch, type Question, quarters } from './question.ts';
import { rangeIn } from './used-areas.ts';

/** Excel on the web sends at most 5 MB; texts may turn out longer than they were taken for. */
const BUDGET = 3_500_000;
/** So small an answer was not too large: it failed for another reason. */
const SMALL = 100_000;

export interface Answers {
  /** Sheets of which not even a single row could be had. */
  readonly failed: ReadonlySet<string>;
}

/** Asks all questions in as few requests as the payload limit allows, and in smaller ones where Excel refuses. */
export async function answerAll(
  visit: Visit,
  questions: readonly Question[],
  progress: WorkbookWatch['progress'],
): Promise<Answers> {
  const total = questions.reduce((sum, question) => sum + bytesOf(question), 0);
  const failed = new Set<string>();
  await answerRest(visit, questions, BUDGET, failed, (left) => progress?.(total - left, total));
  return { failed };
}

async function answerRest(
  visit: Visit,
  questions: readonly Question[],
  budget: number,
  failed: Set<string>,
  report: (bytesLeft: number) => void,
): Promise<void> {
  report(questions.reduce((sum, question) => sum + bytesOf(question), 0));
  const { now, later } = nextBatch(questions, budget);
  if (now.length === 0) return;
  const refused = await answerBatch(visit, now);
  if (refused === undefined) return answerRest(visit, later, budget, failed, report);
  const smaller = refused.questions.flatMap((question) => {
    const parts = refused.divide(question) ? quarters(question) : [question];
    if (parts === undefined) failed.add(question.sheet);
    return parts ?? [];
  });
  const rest = [...smaller, ...later].filter(({ sheet }) => !failed.has(sheet));
  return answerRest(visit, rest, refused.budget(budget), failed, report);
}

/** Whether they are taken to fit into one request. */
export function isOneRequest(questions: readonly Question[]): boolean {
  return nextBatch(questions, BUDGET).later.length === 0;
}

/** What reads the answers, one a question. */
export function putAll(
  { workbook }: Excel.RequestContext,
  questions: readonly Question[],
): readonly ReturnType<Question['put']>[] {
  return questions.map((question) => {
    const sheet = workbook.worksheets.getItem(question.sheet);
    return question.put(rangeIn(sheet, question.range), question.range);
  });
}

/** Questions that have no answer yet, and what to do with them. */
interface Refused {
  readonly questions: readonly Question[];
  readonly divide: (question: Question) => boolean;
  readonly budget: (before: number) => number;
}

async function answerBatch(visit: Visit, batch: readonly Question[]): Promise<Refused | undefined> {
  try {
    const readers = await askStrictly(visit, (context) => putAll(context, batch));
    const keptBack = batch.filter((_, index) => readers[index]?.() === 'keptBack');
    if (keptBack.length === 0) return undefined;
    return { questions: keptBack, divide: () => true, budget: (before) => before };
  } catch (error) {
    return refusalOf(error, batch);
  }
}

function refusalOf(error: unknown, batch: readonly Question[]): Refused {
  const bytes = batch.reduce((sum, question) => sum + bytesOf(question), 0);
  const general = isGeneral(error);
  if (general && batch.some(({ fragile }) => fragile)) {
    return { questions: batch, divide: ({ fragile }) => fragile, budget: (before) => before };
  }
  if (!isTooLarge(error) && !(general && bytes > SMALL)) throw error;
  // A question alone that is cut to the new budget is cut anyway; many small ones only need to be fewer.
  return {
    questions: batch,
    divide: (question) => batch.length === 1 || bytesOf(question) > bytes / 2,
    budget: () => bytes / 2,
  };
}

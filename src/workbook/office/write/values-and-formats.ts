import { askStrictly } from '../ask.ts';
import type { Visit } from '../excel-door.ts';
import { faultOf } from '../office-fault.ts';
import type { OwnColumn } from '../own/find-own.ts';
import { type AskedValues, type OwnValues, ownValues } from '../own/own-values.ts';
import { answerAll, isOneRequest, putAll } from '../read/answer-all.ts';
import {
  findFormatsApart,
  type OwnFormats,
  ownAmong,
  queueFormats,
  queueRules,
  readFormats,
} from './own-formats.ts';

interface ValuesAndFormats {
  /** What the cells of our columns show now. */
  readonly valueAt: OwnValues;
  readonly formats: ReadonlyMap<string, OwnFormats>;
}

type AskedFormats = ReturnType<typeof queueFormats>;

/**
 * One request for both; several where the ledger is long, or where Excel refuses. `asked`: undefined where the formats of
 * all sheets together make Excel fail.
 */
export async function readValuesAndFormats(
  visit: Visit,
  columns: readonly OwnColumn[],
  asked: AskedFormats | undefined,
  sheets: readonly string[],
): Promise<ValuesAndFormats> {
  const values = ownValues(columns);
  const together = asked && (await readTogether(visit, values, asked));
  if (together) return { valueAt: values.at, formats: together };
  await answerAll(visit, values.questions, undefined);
  return {
    valueAt: values.at,
    formats: asked ? await readFormats(visit, asked) : await findFormatsApart(visit, sheets),
  };
}

async function readTogether(
  visit: Visit,
  { questions }: AskedValues,
  asked: AskedFormats,
): Promise<ValuesAndFormats['formats'] | undefined> {
  if (questions.length === 0 || !isOneRequest(questions)) return undefined;
  try {
    const { readers, rules } = await askStrictly(visit, (context) => ({
      readers: putAll(context, questions),
      rules: queueRules(asked),
    }));
    return readers.every((read) => read() === 'taken') ? ownAmong(rules) : undefined;
  } catch (error) {
    if (faultOf(error) === undefined) throw error;
    return undefined;
  }
}

import { readFile } from 'node:fs/promises';
import {
  assembleLedgers,
  freshness,
  localText,
  readLedgers,
  readRuns,
  readWaivers,
  type CompiledPolicy,
  type Day,
  type Freshness,
  type Language,
  type WorkbookReading,
} from '../../rules/index.ts';
import { openWorkbook, type XlsxWorkbook } from '../../workbook/xlsx/index.ts';
import { trouble, troubleOf, type Trouble } from '../trouble.ts';
import { inflate } from './inflate.ts';
import { readingTrouble } from './workbook-files.ts';

export interface OpenedWorkbook {
  /** As it was named. */
  readonly file: string;
  readonly workbook: XlsxWorkbook;
  readonly reading: WorkbookReading;
}

export type Opening =
  | { readonly kind: 'opened'; readonly opened: OpenedWorkbook }
  | { readonly kind: 'troubles'; readonly troubles: readonly Trouble[] };

/** Opens a workbook and finds its ledgers; one without any cannot be worked on. */
export async function openLedgers(
  file: string,
  policies: readonly CompiledPolicy[],
  language: Language,
): Promise<Opening> {
  const bytes = await readBytes(file);
  if (bytes instanceof Array) return { kind: 'troubles', troubles: bytes };
  const opening = openWorkbook(bytes, inflate);
  if (opening.kind === 'faults') {
    return {
      kind: 'troubles',
      troubles: opening.faults.map((fault) => inFile(troubleOf(fault), file)),
    };
  }
  const { workbook } = opening;
  const reading = readLedgers(
    workbook.grids,
    policies.map(({ policy }) => policy),
  );
  if (reading.ledgers.length > 0) return { kind: 'opened', opened: { file, workbook, reading } };
  return { kind: 'troubles', troubles: noLedger(file, reading, policies, language) };
}

/** Whether the results that an earlier check left still speak of what the workbook holds. */
export function freshnessOf(
  { reading, workbook }: OpenedWorkbook,
  policies: readonly CompiledPolicy[],
  today: Day,
): Freshness {
  const { runs, waivers } = workbook.ownGrids;
  const ledgers = assembleLedgers(
    reading,
    policies.map(({ policy }) => policy),
  );
  const saved = runs && readRuns(runs);
  return freshness(ledgers, policies, readWaivers(waivers), saved, today);
}

/** A sheet that could be either of two ledgers says more than that there is none. */
function noLedger(
  file: string,
  { faults }: WorkbookReading,
  policies: readonly CompiledPolicy[],
  language: Language,
): readonly Trouble[] {
  const telling = faults.filter(({ code }) => code !== 'noLedgerFound');
  if (telling.length > 0) return telling.map((fault) => inFile(troubleOf(fault), file));
  const ledgers = policies.map(({ policy }) => localText(policy.title, language));
  return [trouble('noLedger', { file, ledgers })];
}

export async function readBytes(file: string): Promise<Uint8Array | readonly Trouble[]> {
  try {
    return await readFile(file);
  } catch (error) {
    return [readingTrouble(error, file)];
  }
}

/** The file adapter sees bytes only; people want to know which file. */
export function inFile(trouble: Trouble, file: string): Trouble {
  return { ...trouble, place: { ...trouble.place, file } };
}

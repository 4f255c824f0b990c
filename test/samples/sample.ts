import { readdirSync, readFileSync } from 'node:fs';
import type { CheckRun, Finding, LedgerRun } from '../../src/rules/check/check-run.ts';
import { check } from '../../src/rules/check/check.ts';
import { parseDay } from '../../src/rules/day/day.ts';
import { assembleLedgers } from '../../src/rules/ledger/assemble-ledgers.ts';
import { cellOf } from '../../src/rules/ledger/cell-of.ts';
import type { Grid } from '../../src/rules/ledger/grid.ts';
import type { WorkbookReading } from '../../src/rules/ledger/ledger.ts';
import { readLedgers } from '../../src/rules/ledger/read-ledgers.ts';
import type { CompiledPolicy } from '../../src/rules/policy/compiled-policy.ts';
import { openWorkbook } from '../../src/workbook/xlsx/index.ts';
import { chinaCalendar } from '../rules/china-calendar.ts';
import { shippedPolicies } from '../seeds/shipped.ts';

const LEDGERS = new URL('../../seeds/ledgers/', import.meta.url);

/** Names of the sample workbooks in a folder of seeds/ledgers, each with its expected file beside it. */
export function samplesIn(folder: '' | 'offices/' | 'systems/'): readonly string[] {
  return readdirSync(new URL(folder, LEDGERS))
    .filter((file) => file.endsWith('.xlsx'))
    .map((file) => `${folder}${file.replace(/\.xlsx$/, '')}`);
}

export function gridsOf(name: string): readonly Grid[] {
  const opening = openWorkbook(readFileSync(new URL(`${name}.xlsx`, LEDGERS)));
  if (opening.kind === 'faults') throw new Error(JSON.stringify(opening.faults));
  return opening.workbook.grids;
}

export function expectedOf(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.expected.json`, LEDGERS), 'utf8'));
}

export interface Checked {
  readonly reading: WorkbookReading;
  readonly run: CheckRun;
}

export async function checkedAsOf(asOf: string, grids: readonly Grid[]): Promise<Checked> {
  const policies = shippedPolicies.map(({ policy }) => policy);
  return checkedBy(shippedPolicies, asOf, readLedgers(grids, policies));
}

/** What these policies, which read like the shipped ones, find in a workbook that was read already. */
export async function checkedBy(
  policies: readonly CompiledPolicy[],
  asOf: string,
  reading: WorkbookReading,
): Promise<Checked> {
  const day = parseDay(asOf);
  if (day === undefined) throw new Error(`No such day: ${asOf}`);
  const ledgers = assembleLedgers(
    reading,
    policies.map(({ policy }) => policy),
  );
  return { reading, run: await check(ledgers, policies, day, chinaCalendar) };
}

/** A finding as it is compared: where, by which rule, on which cells. */
export interface Found {
  /** The sheet of a record, the name of a group, or the id of a whole ledger. */
  readonly sheet: string;
  readonly row: number | null;
  readonly rule: string;
  readonly cells: readonly string[];
  readonly clauses: readonly string[];
  readonly severity: Finding['severity'];
}

export function findingsOf({ run }: Checked): readonly Found[] {
  return run.ledgers.flatMap((ledger) =>
    ledger.findings.map((finding) => foundIn(ledger, finding)),
  );
}

function foundIn({ ledger }: LedgerRun, { rule, severity, subject, fields }: Finding): Found {
  const said = { rule: rule.id, clauses: rule.cites, severity };
  if (subject.kind === 'ledger') return { ...said, sheet: ledger.policy.id, row: null, cells: [] };
  if (subject.kind === 'group') return { ...said, sheet: subject.group, row: null, cells: [] };
  const { reading: index, position, sheet, row } = subject.record;
  const reading = ledger.readings[index];
  const cells = reading ? fields.map((field) => cellOf(reading, field, position)) : [];
  return { ...said, sheet, row, cells };
}

/** [sheet, cell] of every cell that can not be read. */
export function unreadableIn({ run }: Checked): readonly (readonly [string, string])[] {
  return run.ledgers.flatMap(({ faults }) =>
    faults
      .filter(({ code }) => code === 'unreadableCell')
      .map(({ place: { sheet = '', cell = '' } }) => [sheet, cell] as const),
  );
}

/** 6 7 8 10 as "6-8 10". */
export function rowsSaid(rows: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(' ');
}

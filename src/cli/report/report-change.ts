import {
  cellOf,
  proposeChange,
  sayHonestly,
  sayNoWay,
  sayWay,
  type CellChange,
  type ChangeVoice,
  type CheckInputs,
  type FindingAsked,
} from '../../rules/index.ts';
import type { ChangeReport } from './explain-report.ts';

/** What would clear a finding, in words and by its cells. */
export async function reportChange(
  inputs: CheckInputs,
  asked: FindingAsked,
  voice: ChangeVoice,
): Promise<ChangeReport> {
  const change = await proposeChange(inputs, asked);
  if (change.kind === 'none') return { ways: [], none: sayNoWay(change, voice), note: null };
  const ways = change.ways.map((way) => ({
    sentence: sayWay(way, voice),
    cells: way.cells.map((cell) => cellReport(cell, inputs)),
    brings: way.brings.map(({ id }) => id),
  }));
  return { ways, none: null, note: sayHonestly(change, voice.language) };
}

function cellReport(
  { ledger: id, record, field, from, proof }: CellChange,
  { ledgers }: CheckInputs,
): ChangeReport['ways'][number]['cells'][number] {
  const ledger = ledgers.find(({ policy }) => policy.id === id);
  const reading = record === null ? undefined : ledger?.readings[record.reading];
  const at =
    record && reading
      ? { sheet: record.sheet, row: record.row, cell: cellOf(reading, field, record.position) }
      : null;
  return { ledger: id, field, at, from, proof };
}

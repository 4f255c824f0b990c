import type { WaiverLine } from './waiver.ts';

/** The columns of 豁免 from left to right, with their widths in characters. */
export const WAIVER_COLUMNS = [
  { name: 'ledger', width: 18 },
  { name: 'record', width: 18 },
  { name: 'rule', width: 22 },
  { name: 'cells', width: 12 },
  { name: 'problem', width: 44 },
  { name: 'reason', width: 30 },
  { name: 'approver', width: 12 },
  { name: 'basis', width: 24 },
  { name: 'approvedOn', width: 12 },
  { name: 'until', width: 12 },
  { name: 'identity', width: 3 },
] as const satisfies readonly { name: keyof WaiverLine; width: number }[];

export type WaiverColumn = (typeof WAIVER_COLUMNS)[number]['name'];

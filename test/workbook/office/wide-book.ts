import type { HostValue, HostWorkbook } from '../../excel-host/src/index.mjs';
import { HEADER, ledgerSheet, recordLine } from './made-ledger.ts';

/** A ledger of thirty columns; every so many-th record has no opinions. */
export function wideBook(records: number, every = 10): HostWorkbook {
  const notes = Array.from({ length: 23 }, (_, index) => `附记${index + 1}`);
  const lines = Array.from({ length: records }, (_, index): HostValue[] => [
    ...recordLine(index % every === every - 1 ? { opinions: '' } : {}, index),
    ...notes.map(() => '已按规定办理'),
  ]);
  const values = [['社会稳定风险评估台账'], [...HEADER, ...notes], ...lines];
  const last = records + 2;
  const numberFormats = { [`D3:E${last}`]: 'yyyy-mm-dd', [`G3:G${last}`]: 'yyyy-mm-dd' };
  return { sheets: [ledgerSheet([], { values, merges: [], numberFormats })] };
}

import type { HostSheet, HostValue, HostWorkbook } from '../../excel-host/src/index.mjs';

/** 2024-03-01 */
export const MARCH = 45352;

export const HEADER = [
  '事项编号',
  '重大决策事项',
  '区县',
  '制定评估方案',
  '充分听取意见',
  '风险等级',
  '决策日期',
];

/** One record: what is not told is in order. */
export interface MadeRecord {
  readonly itemNo?: HostValue;
  readonly plan?: HostValue;
  readonly opinions?: HostValue;
  readonly level?: HostValue;
  readonly decided?: HostValue;
}

export function recordLine(record: MadeRecord, index: number): HostValue[] {
  const { itemNo = `A-${index + 1}`, level = '中' } = record;
  const { plan = MARCH, opinions = MARCH + 5, decided = MARCH + 30 } = record;
  return [itemNo, `第${index + 1}号事项`, '城东区', plan, opinions, level, decided];
}

export const SHEET = '稳评台账';

/** A small ledger, its header in row 2 under a title; records from row 3. */
export function ledgerSheet(
  records: readonly MadeRecord[],
  more: Partial<HostSheet> = {},
): HostSheet {
  const last = records.length + 120;
  return {
    name: SHEET,
    values: [['社会稳定风险评估台账'], HEADER, ...records.map(recordLine)],
    merges: ['A1:G1'],
    numberFormats: { [`D3:E${last}`]: 'yyyy-mm-dd', [`G3:G${last}`]: 'yyyy-mm-dd' },
    ...more,
  };
}

export function ledgerBook(
  records: readonly MadeRecord[],
  more: Partial<HostSheet> = {},
): HostWorkbook {
  return { sheets: [ledgerSheet(records, more), { name: '说明', values: [['填表说明']] }] };
}

/** In order but for the second, whose opinions are missing, and the third, which has them before the plan. */
export const DEFECTS: readonly MadeRecord[] = [{}, { opinions: '' }, { opinions: MARCH - 3 }];

export const MISSING = '#FFD9DC';
export const ORDER = '#FDE3CC';

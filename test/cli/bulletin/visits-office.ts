import { writeFileSync } from 'node:fs';
import type { BulletinSpec, Policy } from '../../../src/rules/policy/shape/index.ts';
import { policyOf } from '../../rules/check/policy-of.ts';
import { tinyWorkbook } from '../../workbook/tiny-workbook.ts';

const LATE = { fact: 'late', operator: 'equal', value: true } as const;

/** Visits that were answered late, by district and clerk. */
const MONTHLY: BulletinSpec = {
  id: 'visits-monthly',
  title: { 'zh-CN': '来访办理通报', 'en-US': 'Visits' },
  cites: ['YT-3.1'],
  period: 'month',
  levels: [
    {
      id: 'district',
      title: { 'zh-CN': '区县', 'en-US': 'District' },
      fields: { visits: 'district' },
    },
    { id: 'clerk', title: { 'zh-CN': '承办人', 'en-US': 'Clerk' }, fields: { visits: 'clerk' } },
  ],
  minimum: 2,
  indicators: [
    {
      id: 'received',
      title: { 'zh-CN': '来访', 'en-US': 'Received' },
      better: 'neither',
      on: 'receivedOn',
      count: 'all',
    },
    {
      id: 'late',
      title: { 'zh-CN': '超期', 'en-US': 'Late' },
      better: 'less',
      on: 'receivedOn',
      count: LATE,
    },
    {
      id: 'late-share',
      title: { 'zh-CN': '超期率', 'en-US': 'Late share' },
      better: 'less',
      on: 'receivedOn',
      share: LATE,
    },
  ],
  index: {
    title: { 'zh-CN': '办理指数', 'en-US': 'Index' },
    parts: [{ indicator: 'late-share', weight: 100, zeroAt: 100, fullAt: 0 }],
  },
  thresholds: [
    {
      indicator: 'late',
      operator: 'atLeast',
      value: 2,
      level: 'red',
      reason: { 'zh-CN': '多件超期', 'en-US': 'Several late' },
    },
    {
      indicator: 'late',
      operator: 'atLeast',
      value: 1,
      level: 'yellow',
      reason: { 'zh-CN': '有超期', 'en-US': 'One late' },
    },
  ],
  praised: [
    {
      indicator: 'late-share',
      operator: 'atMost',
      value: 0,
      reason: { 'zh-CN': '没有超期', 'en-US': 'None late' },
    },
  ],
  charts: [
    {
      id: 'late-now',
      kind: 'column',
      title: { 'zh-CN': '各区县超期', 'en-US': 'Late by district' },
      indicators: ['received', 'late'],
    },
    {
      id: 'late-trend',
      kind: 'line',
      title: { 'zh-CN': '超期走势', 'en-US': 'Late over months' },
      indicators: ['late-share'],
    },
  ],
};

const YEARLY: BulletinSpec = { ...MONTHLY, id: 'visits-yearly', period: 'year', short: '年度' };

const FIELDS = ['no', 'district', 'clerk', 'receivedOn', 'late'] as const;

export type Visit = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>;

export function visitsPolicy(): Policy {
  const { ledger, ...policy } = policyOf({
    no: 'identifier',
    district: 'text',
    clerk: 'text',
    receivedOn: 'day',
    late: 'mark',
  });
  return {
    ...policy,
    id: 'visits',
    code: 'VS',
    title: { 'zh-CN': '来访登记', 'en-US': 'Visits register' },
    ledger: { ...ledger, key: ['no'], sheetNames: ['来访登记'] },
    bulletins: [MONTHLY, YEARLY],
  };
}

export function putPolicy(file: string): string {
  writeFileSync(file, JSON.stringify(visitsPolicy()));
  return file;
}

/** A workbook with the visits of a district, or of several. */
export function putVisits(file: string, visits: readonly Visit[], sheet = '来访登记'): string {
  const rows = [
    FIELDS.map((field) => `${field}列`),
    ...visits.map((visit) => FIELDS.map((field) => visit[field] ?? '')),
  ];
  const cells = (texts: readonly string[]) =>
    texts.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('');
  const xml = rows.map((texts) => `<row>${cells(texts)}</row>`).join('');
  writeFileSync(file, tinyWorkbook({ sheets: { [sheet]: `<sheetData>${xml}</sheetData>` } }));
  return file;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export const YUNYAN: readonly Visit[] = [
  { no: 'Y-1', district: '云岩', clerk: '张三', receivedOn: '2025-05-06', late: '是' },
  { no: 'Y-2', district: '云岩', clerk: '张三', receivedOn: '2025-06-02', late: '是' },
  { no: 'Y-3', district: '云岩', clerk: '张三', receivedOn: '2025-06-03', late: '是' },
  { no: 'Y-4', district: '云岩', clerk: '李四', receivedOn: '2025-06-30', late: '否' },
];

export const NANMING: readonly Visit[] = [
  { no: 'N-1', district: '南明', clerk: '王五', receivedOn: '2025-06-10', late: '否' },
  { no: 'N-2', district: '南明', clerk: '王五', receivedOn: '2025-06-11', late: '否' },
  { no: 'N-3', district: '花溪', clerk: '赵六', receivedOn: '2025-06-12', late: '是' },
];

import fs from 'node:fs';
import type { Language } from '../../../src/rules/index.ts';
import type { HostWorkbook } from '../../excel-host/src/index.mjs';
import { HEADER, MARCH, recordLine, SHEET } from '../../workbook/office/made-ledger.ts';

/** Three records of two districts; by its header nobody can tell that the last column holds the day of filing. */
export function journeyBook(): HostWorkbook {
  const inWest = recordLine({ opinions: MARCH - 3 }, 2);
  inWest[2] = '城西区';
  const records = [recordLine({}, 0), recordLine({ opinions: '' }, 1), inWest];
  const numberFormats = { 'D3:E99': 'yyyy-mm-dd', 'G3:H99': 'yyyy-mm-dd' };
  const values = [
    ['社会稳定风险评估台账'],
    [...HEADER, '归档说明'],
    ...records.map((line) => [...line, MARCH + 40]),
  ];
  return {
    sheets: [
      { name: SHEET, values, merges: ['A1:H1'], numberFormats },
      { name: '说明', values: [['填表说明']] },
    ],
  };
}

/** What the policies themselves are called. */
export const TITLES = {
  'zh-CN': {
    ledger: '社会稳定风险评估',
    filedOn: '评估报告备案',
    agencies: '第三方机构名录',
  },
  'en-US': {
    ledger: 'Social-stability risk assessment',
    filedOn: 'Report filed',
    agencies: 'Third-party agencies',
  },
} as const satisfies Record<Language, unknown>;

export const LANGUAGES: Readonly<Record<Language, string>> = {
  'zh-CN': '简体中文',
  'en-US': 'English',
};

const AGENCIES = fs.readFileSync('seeds/policies/agencies.json', 'utf8');
export const SHIPPED_VERSION = /"version": "([^"]+)"/.exec(AGENCIES)?.[1] ?? '';
export const CITY_VERSION = '2026-city';
/** The office's own version of a policy that ships. */
export const OURS = AGENCIES.replace(/"version": "[^"]+"/, `"version": "${CITY_VERSION}"`);
export const FAULTY = OURS.replace('"severity": "info"', '"severity": "grave"');
export const FAULTY_LINE = FAULTY.slice(0, FAULTY.indexOf('"grave"')).split('\n').length;

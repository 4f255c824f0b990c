import { officeFaults, type OfficeFaultCode } from '../../../src/rules/words/office-words.ts';
import { sayFault } from '../../../src/rules/words/say.ts';
import { workbookFaults } from '../../../src/rules/words/workbook-words.ts';

const DATA = { sheet: '台账', cell: 'H2:M9', code: 'X', size: 1201, limit: 1000 };
const codes = Object.keys(officeFaults['zh-CN']) as OfficeFaultCode[];

test.each(codes)('%s is said in both languages, with what to do', (code) => {
  const fault = { code, data: DATA, place: {} };
  const zh = sayFault(fault, 'zh-CN');
  const en = sayFault(fault, 'en-US');
  expect([zh.sentence.endsWith('。'), zh.repair.endsWith('。')]).toEqual([true, true]);
  expect([en.sentence.endsWith('.'), en.repair.endsWith('.')]).toEqual([true, true]);
  expect(/[A-Za-z]{12,}|undefined|\[object/.test(zh.sentence + zh.repair)).toBe(false);
  expect(en.sentence).not.toContain('undefined');
});

test('no code means something else elsewhere', () => {
  expect(codes.filter((code) => code in workbookFaults['zh-CN'])).toEqual([]);
});

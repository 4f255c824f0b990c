import type { Finding } from '../../../src/rules/check/check-run.ts';
import { grantWaiver, whyNotWaivable } from '../../../src/rules/waivers/grant-waiver.ts';
import { readWaivers } from '../../../src/rules/waivers/read-waivers.ts';
import { NO_WAIVERS } from '../../../src/rules/waivers/waiver.ts';
import { grantedCells, writtenWaivers } from '../../../src/rules/waivers/waivers-sheet.ts';
import { day } from '../check/policy-of.ts';
import { checked, sheet, stands, typed } from './waiver-sheets.ts';

describe('granting', () => {
  const request = {
    reason: '省里统一安排',
    approver: '王主任',
    basis: '皖稳办〔2024〕3号',
    approvedOn: day('2024-06-01'),
    until: day('2024-12-31'),
  };

  test('holds at once, and again when it is read from the sheet', async () => {
    const { ledger } = await checked(NO_WAIVERS);
    const finding = ledger.findings[2];
    if (finding === undefined) throw new Error('nothing was found');
    const granting = grantWaiver(NO_WAIVERS, finding, ledger, request, 'zh-CN');
    if (granting.kind === 'faults') throw new Error('refused');
    const after = await checked(granting.waivers);
    expect(after.ledger.findings.map(stands)).toEqual(['open', 'open', 'waived', 'open']);

    const plan = { ledgerSheets: [], names: [], ownSheets: [] };
    const written = writtenWaivers(granting.waivers, plan, 'zh-CN');
    expect(written.grid && readWaivers(written.grid).waivers).toEqual(granting.waivers.waivers);
    const again = await checked(readWaivers(written.grid));
    expect(again.ledger.findings.map(stands)).toEqual(['open', 'open', 'waived', 'open']);
  });

  test('adds a row below all that stands on the sheet, and touches nothing else', async () => {
    const before = readWaivers(sheet(typed('A-9', 'IT-1'), [], ['备注：年底清理']));
    const { ledger } = await checked(before);
    const finding = ledger.findings[0];
    if (finding === undefined) throw new Error('nothing was found');
    const granting = grantWaiver(before, finding, ledger, { ...request, until: null }, 'zh-CN');
    if (granting.kind === 'faults') throw new Error('refused');
    const cells = grantedCells(granting.waivers, 'zh-CN');
    expect(cells.map(({ row, content }) => [row, content.kind === 'text' && content.text])).toEqual(
      [
        [7, '事项'],
        [7, 'A-1'],
        [7, 'IT-1'],
        [7, 'B2'],
        [7, 'IT-1'],
        [7, '省里统一安排'],
        [7, '王主任'],
        [7, '皖稳办〔2024〕3号'],
        [7, '2024-06-01'],
        [7, '长期'],
        [7, 'items/IT-1/done/A-1'],
      ],
    );
  });

  test('a record without a key cannot be waived; what is not whole is not granted', async () => {
    const { ledger } = await checked(NO_WAIVERS);
    const [first] = ledger.findings;
    const keyless = ledger.findings[3];
    if (first === undefined || keyless === undefined) throw new Error('nothing was found');
    const codes = (finding: Finding, asked: Partial<typeof request>) => {
      const granting = grantWaiver(NO_WAIVERS, finding, ledger, { ...request, ...asked }, 'zh-CN');
      return granting.kind === 'faults' ? granting.faults.map(({ code }) => code) : [];
    };
    expect([whyNotWaivable(keyless)?.code, whyNotWaivable(first)]).toEqual([
      'waiverNoKey',
      undefined,
    ]);
    expect([
      codes(keyless, {}),
      codes(first, { reason: ' ' }),
      codes(first, { until: day('2024-05-31') }),
    ]).toEqual([['waiverNoKey'], ['waiverNotWhole'], ['waiverEndsTooEarly']]);
  });
});

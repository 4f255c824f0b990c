import { Ajv } from 'ajv';
import type { CheckOutput } from '../../../src/cli/output/check-output.ts';
import { ExplainOutput } from '../../../src/cli/output/explain-output.ts';
import { runHere } from '../run-here.ts';
import { SAMPLE } from '../samples.ts';

const AS_OF = ['--as-of', '2025-12-31'];
const explain = (...words: readonly string[]) => runHere('explain', SAMPLE, ...words, ...AS_OF);

describe('for people', () => {
  test('why a rule fired: its sentence, clause, conditions, cells and values', async () => {
    const { code, out, err } = await explain('YH-2025-004', '--rule', 'RA-GATE-meeting');
    expect([code, err]).toEqual([1, '']);
    const lines = out.split('\n').map((line) => line.trim());
    expect(lines[0]).toBe(
      '2025年稳评台账 第 9 行 YH-2025-004（社会稳定风险评估，截至 2025-12-31）  红',
    );
    expect(lines).toContain('报出的规则 1');
    expect(lines).toContain('因为：');
    expect(lines).toContain('✓ 提交会议时间 AQ9“2025-04-10” 已填');
    expect(lines).toContain('✓ 评估报告备案 P9“2025-04-25” 晚于 提交会议时间 AQ9“2025-04-10”');
    expect(out).toMatch(/YT-2\.10 \S+/);
    expect(lines).toContain('怎样就不再报出：');
    expect(lines).toContain(
      '若“提交会议时间”在 2025-04-25 至 2025-12-31 之间，这一条就不再报出，但同一条记录会另外报出：先决策后上会。',
    );
    expect(out).toContain('只有漏记、记错的，才按实际情况补填、更正');
  });

  test('why a rule did not fire: the one condition that failed', async () => {
    const { code, out } = await explain('YH-2025-001', '--rule', 'RA-GATE-meeting');
    expect(code).toBe(0);
    expect(out).toContain('没有报出的规则 1');
    expect(out).toContain('✗ 评估报告备案 P6“2025-02-14” 晚于 提交会议时间 AQ6“2025-02-20”');
  });

  test('why a rule could not be judged', async () => {
    const { code, out } = await explain('9', '--ledger', 'risk-assessment', '--rule', 'RA-103-1');
    expect(code).toBe(1);
    expect(out).toContain('未能检查的规则 1');
    expect(out).toContain('法律意见出具时间');
  });

  test('in English', async () => {
    const { out } = await explain('YH-2025-004', '--lang', 'en');
    expect(out).toMatch(/^Rules that fired \d+$/m);
    expect(out).toMatch(/^Rules that did not fire \d+$/m);
  });
});

describe('which record', () => {
  test.each([
    ['YH-2025-004'],
    ['9', '--ledger', 'risk-assessment'],
    ['第9行', '--ledger', 'risk-assessment'],
    ['AQ9', '--ledger', 'risk-assessment'],
    ['2025年稳评台账!9'],
    ["'2025年稳评台账'!AQ9"],
  ])('%s %s %s', async (...words) => {
    const { out } = await explain(...words);
    expect(out).toContain('第 9 行 YH-2025-004');
  });

  test('a repeated key means every record that has it', async () => {
    const { out } = await explain('GX-2025-003', '--format', 'json');
    const output = JSON.parse(out) as ExplainOutput;
    expect(output.map(({ row }) => row)).toEqual([17, 18]);
  });

  test.each([
    [['YH-2025-0044'], '是否想看：YH-2025-004'],
    [['999'], '没有编号或行号为“999”的记录'],
    [['9'], '9 --ledger risk-assessment'],
    [['9', '--ledger', 'risk'], '可以用：'],
    [['9', '--rule', 'RA-GATE-meetin'], '是否想看 RA-GATE-meeting？'],
  ])('%j: %s', async (words, sentence) => {
    const { code, out, err } = await explain(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});

describe('machine output', () => {
  test('is what the schema says', async () => {
    const { out } = await explain('YH-2025-004', '--format', 'json');
    const validate = new Ajv({ strict: false }).compile(ExplainOutput);
    validate(JSON.parse(out));
    expect(validate.errors).toBeNull();
  });

  test('says of a record what the check says of it', async () => {
    const checked = await runHere('check', SAMPLE, ...AS_OF, '--format', 'json');
    const [output] = JSON.parse(checked.out) as CheckOutput;
    for (const row of [9, 12, 17]) {
      const words = [String(row), '--ledger', 'risk-assessment', '--format', 'json'];
      const [explained] = JSON.parse((await explain(...words)).out) as ExplainOutput;
      const here = (each: { ledger: string; row: number | null }) =>
        each.ledger === 'risk-assessment' && each.row === row;
      const ruled = (outcome: string) =>
        explained?.rules.filter((each) => each.outcome === outcome).map(({ rule }) => rule);
      expect(ruled('finding')).toEqual(output?.findings.filter(here).map(({ rule }) => rule));
      expect(ruled('unchecked')).toEqual(output?.unchecked.filter(here).map(({ rule }) => rule));
    }
  });
});

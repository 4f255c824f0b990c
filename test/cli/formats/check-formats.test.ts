import { Ajv } from 'ajv';
import { checkHuman } from '../../../src/cli/formats/check-human.ts';
import { checkJson } from '../../../src/cli/formats/check-json.ts';
import { checkJunit } from '../../../src/cli/formats/check-junit.ts';
import { checkSarif } from '../../../src/cli/formats/check-sarif.ts';
import { CheckOutput } from '../../../src/cli/output/check-output.ts';
import type { CheckReport, LedgerReport } from '../../../src/cli/report/check-report.ts';
import { inColour, withoutColour } from '../../../src/cli/terminal/paint.ts';
import { quietReport, sampleReport } from './sample-report.ts';

const zh = { language: 'zh-CN', paint: withoutColour, all: false } as const;

const whole = (pieces: Iterable<string>) => [...pieces].join('');

/** The sample with its one ledger changed. */
function withLedger(change: Partial<LedgerReport>): CheckReport {
  return { ...sampleReport, ledgers: sampleReport.ledgers.map((each) => ({ ...each, ...change })) };
}

describe('json', () => {
  test('is what the schema says, and always an array', () => {
    const validate = new Ajv({ strict: false }).compile(CheckOutput);
    for (const reports of [[sampleReport], [sampleReport, quietReport], []]) {
      validate(JSON.parse(whole(checkJson(reports))));
      expect(validate.errors).toBeNull();
    }
  });

  test('has the keys that the issue names, in its order', () => {
    const [output] = JSON.parse(whole(checkJson([sampleReport]))) as [Record<string, object[]>];
    expect(Object.keys(output)).toEqual(
      'workbook asOf policies outcomes records findings unchecked faults freshness'.split(' '),
    );
    expect(Object.keys(output['records']?.[0] ?? {})).toEqual(
      'ledger sheet row record level reasons progress next due columns scores'.split(' '),
    );
    expect(Object.keys(output['findings']?.[0] ?? {})).toEqual(
      'ledger rule severity clauses sheet row record fields cells message waiver'.split(' '),
    );
    expect(Object.keys(output['unchecked']?.[0] ?? {})).toEqual(
      'ledger rule sheet row record reason fields cells'.split(' '),
    );
  });

  test('what result columns and scores say stands with its record', () => {
    const [output] = JSON.parse(whole(checkJson([sampleReport]))) as CheckOutput;
    const [{ columns, scores } = {}] = output?.records ?? [];
    expect(columns).toEqual([{ column: 'exit', light: 'red', text: '●红 不可结案：缺一份意见' }]);
    expect(scores).toEqual([
      {
        score: 'care',
        points: { from: 60, until: 70, of: 100 },
        criteria: [{ criterion: 'heard', points: { from: 0, until: 10, of: 10 } }],
        text: '60–70/100（听取 0–10/10，未能核）',
      },
    ]);
  });

  test('a finding of a group has no row and no record', () => {
    const [output] = JSON.parse(whole(checkJson([sampleReport]))) as CheckOutput;
    const found = output?.findings.map(({ rule, row, record, cells }) => [
      rule,
      row,
      record,
      cells,
    ]);
    expect(found).toEqual([
      ['RA-STEP-plan', 6, 'YT-001', ['D6']],
      ['RA-LATE-filing', 6, 'YT-001', ['H6', 'AA6']],
      ['RA-300', null, null, []],
    ]);
  });
});

describe('human', () => {
  test('for a clerk: understanding, counts, findings by record, unchecked by reason, faults', () => {
    expect(checkHuman([sampleReport], zh).split('\n')).toEqual([
      '样例 1.xlsx  截至 2024-06-30',
      '  还没有校验过。',
      '  社会稳定风险评估：工作表“稳评台账”，表头第 3–5 行，第 6–9 行共 3 条记录，另有 1 行不是记录',
      '  不是台账的工作表：填写说明（说明文字）',
      '  共判定 7 次 = 发现问题 3 + 符合要求 2 + 未能检查 2 + 尚未施行或已失效 0',
      '  预警：红 1  橙 0  黄 0  无 2',
      '',
      '发现的问题（错误 1，警告 1，提示 1）',
      '  稳评台账 第 6 行 YT-001  红  进度 5/7  下一步 制定评估方案（2024-07-10 到期）',
      '    红  备案超期 3 天',
      '    出口      ●红 不可结案：缺一份意见',
      '    用心程度  60–70/100（听取 0–10/10，未能核）',
      '    错误  D6      缺“制定评估方案”，而后面的步骤已完成  [YT-2.3 RA-STEP-plan]',
      '    警告  H6 AA6  备案 < 评审 & "超期"  [YT-2.8 RA-LATE-filing]',
      '  稳评台账 月湖区',
      '    提示    月湖区连续两月没有记录  [YT-3.2 RA-300]',
      '',
      '未能检查的（2 次，补正后再校验）',
      '  单元格内容无法识别  制定评估方案  2 次，涉及 2 条规则  D9',
      '',
      '表格和制度本身的问题（1 处）',
      '  稳评台账  必填字段“区县”没有对应的列。请补上这一列。',
      '',
    ]);
  });

  test('says when all is well, and totals several workbooks', () => {
    expect(checkHuman([quietReport], zh)).toContain('全部规则都已检查，没有错误和警告。');
    expect(checkHuman([sampleReport, quietReport], zh)).toContain('共 2 个工作簿，其中 1 个没有');
    expect(checkHuman([sampleReport], zh)).not.toContain('全部规则都已检查');
  });

  test('ledgers that lack columns of one name are told apart', () => {
    const [ledger] = sampleReport.ledgers;
    const [each] = ledger?.unchecked ?? [];
    if (!ledger || !each) throw new Error('the sample has nothing unchecked');
    const other = {
      ...ledger,
      title: '专家库',
      unchecked: [{ ...each, cause: { ...each.cause } }],
    };
    const text = checkHuman([{ ...sampleReport, ledgers: [ledger, other] }], zh);
    expect(text).toContain('社会稳定风险评估的制定评估方案');
    expect(text).toContain('专家库的制定评估方案');
  });

  test('thousands of unchecked rules are one line', () => {
    const [each] = sampleReport.ledgers[0]?.unchecked ?? [];
    const unchecked = Array.from({ length: 3000 }, (_, index) => ({
      ...each,
      row: index + 6,
      cells: [`D${String(index + 6)}`],
    })) as LedgerReport['unchecked'];
    const text = checkHuman([withLedger({ unchecked })], zh);
    expect(text).toContain('3,000 次，涉及 1 条规则  D6、D7、D8、D9、D10 等 3,000 处');
    expect(text.split('\n').length).toBeLessThan(25);
  });

  test('a record in order with a red light is told too, and with --all whatever a column says', () => {
    const [red, green] = sampleReport.ledgers[0]?.records ?? [];
    const records = [
      { ...red, level: 'none', reasons: [], row: 40 },
      { ...green, row: 41 },
    ] as LedgerReport['records'];
    const shown = (all: boolean) =>
      checkHuman([withLedger({ records, findings: [] })], { ...zh, all }).match(/●\S+/g);
    expect([shown(false), shown(true)]).toEqual([['●红'], ['●红', '●绿']]);
  });

  test('a long list is capped, and says how to see all of it', () => {
    const [record] = sampleReport.ledgers[0]?.records ?? [];
    const records = Array.from({ length: 100 }, (_, index) => ({
      ...record,
      row: index + 6,
    })) as LedgerReport['records'];
    expect(checkHuman([withLedger({ records })], zh)).toContain('还有 61 处没有列出，加 --all');
    const whole = checkHuman([withLedger({ records })], { ...zh, all: true });
    expect(whole).not.toContain('--all');
    expect(whole).toContain('第 105 行');
  });

  test('colours only where they are wanted', () => {
    expect(checkHuman([sampleReport], zh)).not.toContain('\u001b');
    expect(checkHuman([sampleReport], { ...zh, paint: inColour })).toContain('\u001b[31m错误');
  });

  test('a cell cannot steer the terminal', () => {
    const findings = (sampleReport.ledgers[0]?.findings ?? []).map((each) => ({
      ...each,
      message: '\u001b[2J清屏',
    }));
    expect(checkHuman([withLedger({ findings })], zh)).not.toContain('\u001b');
  });
});

describe('sarif', () => {
  const options = {
    language: 'zh-CN',
    version: '0.1.0',
    clauses: new Map([['YT-2.3', '先定方案']]),
  } as const;
  const parsed = () =>
    JSON.parse(whole(checkSarif([sampleReport], options))) as {
      runs: [
        {
          tool: { driver: { rules: { id: string; help: { text: string } }[] } };
          results: {
            ruleId: string;
            ruleIndex: number;
            kind: string;
            level: string;
            locations: {
              physicalLocation: { artifactLocation: { uri: string } };
              logicalLocations: { fullyQualifiedName: string }[];
            }[];
          }[];
        },
      ];
    };

  test('findings weigh error, warning and note; the unchecked are open', () => {
    expect(parsed().runs[0].results.map((each) => [each.ruleId, each.kind, each.level])).toEqual([
      ['RA-STEP-plan', 'fail', 'error'],
      ['RA-LATE-filing', 'fail', 'warning'],
      ['RA-300', 'fail', 'note'],
      ['RA-STEP-plan', 'open', 'none'],
      ['RA-LATE-filing', 'open', 'none'],
    ]);
  });

  test('a place is the file and the cell with its sheet', () => {
    const places = parsed().runs[0].results.map(({ locations }) =>
      locations.map((each) => each.logicalLocations[0]?.fullyQualifiedName),
    );
    expect(places).toEqual([
      ['稳评台账!D6'],
      ['稳评台账!H6', '稳评台账!AA6'],
      ['稳评台账'],
      ['稳评台账!D9'],
      ['稳评台账!D9'],
    ]);
    const [first] = parsed().runs[0].results;
    expect(first?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      '%E6%A0%B7%E4%BE%8B%201.xlsx',
    );
  });

  test('a rule brings its help and what its clauses ask for; results point to it', () => {
    const [run] = parsed().runs;
    expect(run.tool.driver.rules[0]?.help.text).toBe('缺少制定评估方案\nYT-2.3 先定方案');
    for (const { ruleId, ruleIndex } of run.results) {
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
  });
});

describe('junit', () => {
  test('a suite a ledger, a failure a finding, a skip an unchecked rule, an error a fault', () => {
    const xml = whole(checkJunit([sampleReport], 'zh-CN'));
    expect(xml).toContain(
      '<testsuites name="ledger-rules" tests="7" failures="3" errors="1" skipped="2">',
    );
    expect(xml).toContain('<testcase classname="risk-assessment" name="稳评台账 第 7 行 YT-002"/>');
    expect(xml).toContain('message="备案 &lt; 评审 &amp; &quot;超期&quot;"');
    expect(xml.match(/<testcase /g)).toHaveLength(7);
  });

  test('what XML cannot hold is replaced', () => {
    const findings = (sampleReport.ledgers[0]?.findings ?? []).map((each) => ({
      ...each,
      message: 'a\u0000b\u001b\ud800c\n<d>',
    }));
    expect(whole(checkJunit([withLedger({ findings })], 'zh-CN'))).toContain(
      'message="a\ufffdb\ufffd\ufffdc&#10;&lt;d&gt;"',
    );
  });
});

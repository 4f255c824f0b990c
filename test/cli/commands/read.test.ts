import { Ajv } from 'ajv';
import { ReadOutput } from '../../../src/cli/output/read-output.ts';
import { runHere } from '../run-here.ts';
import { CLEAN, SAMPLE } from '../samples.ts';

describe('machine output', () => {
  const read = async (...files: readonly string[]): Promise<ReadOutput> => {
    const { out } = await runHere('read', ...files, '--format', 'json');
    return JSON.parse(out) as ReadOutput;
  };

  test('is what the schema says, for one workbook and for several', async () => {
    const validate = new Ajv({ strict: false }).compile(ReadOutput);
    for (const files of [[SAMPLE], [SAMPLE, CLEAN]]) {
      validate(await read(...files));
      expect(validate.errors).toBeNull();
    }
  });

  test('has the keys that the issue names, in its order', async () => {
    const [workbook] = await read(SAMPLE);
    expect(Object.keys(workbook ?? {})).toEqual([
      ...['workbook', 'otherSheets', 'ledgers'],
      'freshness',
    ]);
    expect(Object.keys(workbook?.ledgers[0] ?? {})).toEqual(
      'ledger sheet header data columns evidence unmapped missingFields setAside records'.split(
        ' ',
      ),
    );
  });

  test('columns, rows set aside, and values of every kind', async () => {
    const [workbook] = await read(SAMPLE);
    const ledger = workbook?.ledgers.find((each) => each.ledger === 'risk-assessment');
    expect([ledger?.sheet, ledger?.header, ledger?.data]).toEqual([
      '2025年稳评台账',
      { first: 3, last: 5 },
      { first: 6, last: 22 },
    ]);
    expect(ledger?.columns['J']).toBe('planOn');
    expect(ledger?.evidence['J']?.[0]?.code).toBe('title');
    expect(ledger?.setAside).toContainEqual({ row: 23, reason: 'total' });
    const row = (wanted: number) => ledger?.records.find((each) => each.row === wanted)?.values;
    expect(row(6)).toMatchObject({
      itemNo: 'YH-2025-001',
      district: '云锦区',
      planOn: '2025-01-06',
      experts: ['周正清', '李若兰', '王启年'],
      checkReport: true,
      riskLevel: '低',
      accidents: 0,
      returnedOn: { notApplicable: '/' },
      refusalReason: null,
    });
    expect(row(17)?.['filedOn']).toEqual({ unreadable: '2025-04-31' });
    expect(row(6)).not.toHaveProperty('procedureOk');
  });
});

describe('for people', () => {
  test('how each column was known, what was set aside, what cannot be read', async () => {
    const { code, out, err } = await runHere('read', SAMPLE);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('社会稳定风险评估：工作表“2025年稳评台账”');
    expect(out).toMatch(/B +区县 +district +有内容 17 +表头“县（市、区）”是字段的别名/);
    expect(out).toMatch(/合计 +第 23 行/);
    expect(out).toMatch(/P17 +评估报告备案 +2025-04-31/);
    expect(out).toContain('前 3 条记录（共 17 条，加 --all 查看全部）');
    expect((await runHere('read', SAMPLE, '--all')).out).toContain('GK-2025-003');
  });

  test('in English', async () => {
    const { out } = await runHere('read', SAMPLE, '--lang', 'en');
    expect(out).toContain('header in row 3–5; 17 records in rows 6–22');
  });
});

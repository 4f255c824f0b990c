import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { CheckOutput } from '../../../src/cli/output/check-output.ts';
import { inFolder } from '../files/in-folder.ts';
import { runHere } from '../run-here.ts';
import { CLEAN, SAMPLE } from '../samples.ts';

const AS_OF = ['--as-of', '2025-12-31'];

async function checkAsJson(...words: readonly string[]): Promise<CheckOutput> {
  const { out } = await runHere('check', ...words, ...AS_OF, '--format', 'json');
  return JSON.parse(out) as CheckOutput;
}

describe('machine output', () => {
  test('is what the schema says, for one workbook and for several', async () => {
    const validate = new Ajv({ strict: false }).compile(CheckOutput);
    for (const files of [[SAMPLE], [SAMPLE, CLEAN]]) {
      const output = await checkAsJson(...files);
      validate(output);
      expect(validate.errors).toBeNull();
      expect(output.map(({ workbook }) => workbook)).toEqual(files);
    }
  });

  test('every outcome is told: findings and unchecked rules are as many as they are counted', async () => {
    for (const { outcomes, findings, unchecked, records } of await checkAsJson(SAMPLE, CLEAN)) {
      expect([findings.length, unchecked.length]).toEqual([outcomes.finding, outcomes.unchecked]);
      expect(records.length).toBeGreaterThan(0);
    }
  });

  test('cells stand in the row of the record, or are the anchor of a merge above it', async () => {
    const [output] = await checkAsJson(SAMPLE);
    for (const { row, cells } of output?.findings ?? []) {
      for (const cell of cells)
        expect(Number(/\d+$/.exec(cell)?.[0])).toBeLessThanOrEqual(row ?? 0);
    }
  });

  test('a gate that was passed early is found on its cell', async () => {
    const [output] = await checkAsJson(SAMPLE);
    const gates = output?.findings.filter(({ rule }) => rule === 'RA-GATE-decision');
    expect(gates?.map(({ row, record, cells, clauses }) => [row, record, cells, clauses])).toEqual([
      [9, 'YH-2025-004', ['AR9'], ['YT-2.4']],
    ]);
  });

  test('two runs say the same', async () => {
    expect(await checkAsJson(SAMPLE)).toEqual(await checkAsJson(SAMPLE));
  });
});

describe('the as-of day', () => {
  test('is today where none was given, and is always shown', async () => {
    const { out } = await runHere('check', SAMPLE);
    expect(out.split('\n')[0]).toBe(`${SAMPLE}  截至 2024-06-30`);
  });
});

describe('exit code and language', () => {
  test('findings: 1', async () => {
    expect((await runHere('check', SAMPLE, ...AS_OF)).code).toBe(1);
  });

  test('English where it is asked for', async () => {
    const { out } = await runHere('check', SAMPLE, ...AS_OF, '--lang', 'en');
    expect(out).toMatch(/^Findings \(errors \d+/m);
    expect(out).not.toMatch(/发现的问题|未能检查/);
  });

  test.each(['sarif', 'junit'])('%s comes out whole', async (format) => {
    const { code, out, err } = await runHere('check', SAMPLE, ...AS_OF, '--format', format);
    expect([code, err]).toEqual([1, '']);
    if (format === 'sarif') expect(JSON.parse(out)).toHaveProperty('version', '2.1.0');
    else expect(out).toMatch(/^<\?xml[^]*<\/testsuites>\n$/);
  });
});

describe('--write', () => {
  test('one workbook to a file: twice gives the same bytes, checking the result gives them again', () =>
    inFolder(async (at, names) => {
      const write = (from: string, to: string) => runHere('check', from, ...AS_OF, '--write', to);
      const { code, out } = await write(SAMPLE, at('one.xlsx'));
      expect([code, out]).toEqual([1, expect.stringContaining(at('one.xlsx'))]);
      const once = readFileSync(at('one.xlsx'));
      await write(SAMPLE, at('one.xlsx'));
      await write(at('one.xlsx'), at('two.xlsx'));
      expect(readFileSync(at('one.xlsx')).equals(once)).toBe(true);
      expect(readFileSync(at('two.xlsx')).equals(once)).toBe(true);
      expect(names()).toEqual(['one.xlsx', 'two.xlsx']);
    }));

  test('several to a folder, which is made', () =>
    inFolder(async (at) => {
      mkdirSync(at('in'));
      copyFileSync(SAMPLE, at('in/a.xlsx'));
      copyFileSync(CLEAN, at('in/b.xlsx'));
      const { code, out } = await runHere('check', at('in'), ...AS_OF, '--write', at('new/out'));
      expect(code).toBe(1);
      expect(out).toContain('共 2 个工作簿');
      for (const name of ['a.xlsx', 'b.xlsx']) expect(out).toContain(at(`new/out/${name}`));
    }));

  test('clear gives back every part', () =>
    inFolder(async (at) => {
      await runHere('check', SAMPLE, ...AS_OF, '--write', at('marked.xlsx'));
      const { code, out } = await runHere('clear', at('marked.xlsx'), '--write', at('clear.xlsx'));
      expect([code, out]).toEqual([0, `校验写入的内容已全部去掉，另存为：${at('clear.xlsx')}\n`]);
      const parts = (file: string) =>
        Object.entries(unzipSync(readFileSync(file))).map(([name, part]) => [
          name,
          Buffer.from(part).toString('base64'),
        ]);
      expect(parts(at('clear.xlsx'))).toEqual(parts(SAMPLE));
    }));

  test('clear says where there was nothing to clear', () =>
    inFolder(async (at) => {
      const { code, out } = await runHere('clear', SAMPLE, '--write', at('same.xlsx'));
      expect([code, out]).toEqual([0, `没有校验写入的内容，原样另存为：${at('same.xlsx')}\n`]);
      expect(readFileSync(at('same.xlsx')).equals(readFileSync(SAMPLE))).toBe(true);
    }));

  test('where the structure is protected the workbook is saved as it came, and that is said', () =>
    inFolder(async (at) => {
      const parts: Record<string, Uint8Array> = unzipSync(readFileSync(SAMPLE));
      const part = 'xl/workbook.xml';
      const xml = strFromU8(parts[part] ?? new Uint8Array());
      const locked = xml.replace(
        '<workbookProtection/>',
        '<workbookProtection lockStructure="1"/>',
      );
      writeFileSync(at('locked.xlsx'), zipSync({ ...parts, [part]: strToU8(locked) }));
      const run = ['check', at('locked.xlsx'), ...AS_OF, '--write', at('out.xlsx')];
      const { out } = await runHere(...run);
      expect(out).toContain(`没有写入标记，原样另存为：${at('out.xlsx')}`);
      expect(out).toContain('工作簿的结构受保护，不能增删工作表，校验结果没有改动。');
      expect(readFileSync(at('out.xlsx')).equals(readFileSync(at('locked.xlsx')))).toBe(true);
    }));

  test('person and time of the run record are those that were given', () =>
    inFolder(async (at) => {
      const run = ['check', SAMPLE, ...AS_OF, '--by', '李四', '--at', '2026-01-05 08:00'];
      await runHere(...run, '--write', at('out.xlsx'));
      const texts = Object.values(unzipSync(readFileSync(at('out.xlsx'))))
        .map((part) => new TextDecoder().decode(part))
        .join('');
      expect(texts).toContain('李四');
      expect(texts).toContain('2026-01-05 08:00');
      expect(texts).not.toContain('张三');
    }));
});

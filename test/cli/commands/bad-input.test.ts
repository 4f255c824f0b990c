import { writeFileSync } from 'node:fs';
import { BAD_WORKBOOKS } from '../bad-workbooks.ts';
import { inFolder, put } from '../files/in-folder.ts';
import { runHere, type Ran } from '../run-here.ts';
import { SAMPLE } from '../samples.ts';

/** Could not check: exit 2, nothing on output, one line a trouble. */
function expectRefused(ran: Ran, ...words: readonly string[]): void {
  expect([ran.code, ran.out]).toEqual([2, '']);
  const lines = ran.err.trimEnd().split('\n');
  expect(lines).toHaveLength(words.length);
  words.forEach((word, index) => {
    expect(lines[index]).toContain(word);
    expect(lines[index]).toMatch(/^ledger-rules: .*[。？]$/);
    expect(lines[index]).not.toMatch(/undefined|workbook-|\bat \S+:\d+/);
  });
}

describe('a file that cannot be checked: one sentence, exit 2, nothing written', () => {
  test.each(Object.keys(BAD_WORKBOOKS))('%s', (kind) =>
    inFolder(async (at, names) => {
      writeFileSync(at('bad.xlsx'), BAD_WORKBOOKS[kind]?.() ?? '');
      for (const words of [
        ['check', at('bad.xlsx'), '--write', at('out.xlsx')],
        ['read', at('bad.xlsx'), '--format', 'json'],
      ]) {
        expectRefused(await runHere(...words), 'bad.xlsx');
      }
      expect(names()).toEqual(['bad.xlsx']);
    }),
  );

  test('a file that is not there', () =>
    inFolder(async (at, names) => {
      expectRefused(await runHere('check', at('no.xlsx'), '--write', at('out.xlsx')), '找不到');
      expectRefused(await runHere('clear', at('no.xlsx'), '--write', at('out.xlsx')), '找不到');
      expect(names()).toEqual([]);
    }));

  test('among several files, every bad one is named, and none is written', () =>
    inFolder(async (at, names) => {
      put(at('one.xlsx'), 'x');
      put(at('two.xlsx'), '');
      const ran = await runHere(
        'check',
        SAMPLE,
        at('one.xlsx'),
        at('two.xlsx'),
        '--write',
        at('out'),
      );
      expectRefused(ran, 'one.xlsx', 'two.xlsx');
      expect(names()).toEqual(['one.xlsx', 'two.xlsx']);
    }));

  test('explain refuses it likewise', () =>
    inFolder(async (at) => {
      put(at('bad.xlsx'));
      expectRefused(await runHere('explain', at('bad.xlsx'), '1'), 'bad.xlsx');
    }));

  test('clear refuses what it cannot read', () =>
    inFolder(async (at, names) => {
      put(at('bad.xlsx'));
      expectRefused(await runHere('clear', at('bad.xlsx'), '--write', at('out.xlsx')), 'bad.xlsx');
      expect(names()).toEqual(['bad.xlsx']);
    }));
});

describe('where results may not go', () => {
  test('over the workbook itself', () =>
    inFolder(async (at) => {
      const ran = await runHere('check', SAMPLE, '--write', SAMPLE);
      expectRefused(ran, '原文件不能覆盖');
      expectRefused(await runHere('clear', SAMPLE, '--write', SAMPLE), '原文件不能覆盖');
      expectRefused(await runHere('check', SAMPLE, '--write', at('out.xlsm')), '扩展名');
    }));

  test('over a file that somebody else made', () =>
    inFolder(async (at, names) => {
      put(at('letter.xlsx'), '公函');
      const ran = await runHere('check', SAMPLE, '--write', at('letter.xlsx'));
      expectRefused(ran, '已经存在，而且不是校验结果');
      expect(names()).toEqual(['letter.xlsx']);
    }));
});

describe('a policy that is wrong', () => {
  test.each([
    ['{"id":', 'bad.json:1:'],
    ['{"id": 1}', 'bad.json:1:'],
  ])('%s is refused before a row is read, with its place', (text, place) =>
    inFolder(async (at, names) => {
      put(at('bad.json'), text);
      const ran = await runHere(
        'check',
        SAMPLE,
        '--policy',
        at('bad.json'),
        '--write',
        at('o.xlsx'),
      );
      expect([ran.code, ran.out]).toEqual([2, '']);
      expect(ran.err).toContain(place);
      expect(names()).toEqual(['bad.json']);
    }),
  );

  test('in another encoding', () =>
    inFolder(async (at) => {
      writeFileSync(at('gbk.json'), Uint8Array.from([0x7b, 0xb1, 0xe0, 0xba, 0xc5, 0x7d]));
      expectRefused(await runHere('lint', at('gbk.json')), '不是 UTF-8 编码');
    }));
});

test('a bug of our own is a sentence, and where it happened only with --debug', async () => {
  const broken = ['check', SAMPLE, '--format', 'json'];
  const original = JSON.stringify;
  try {
    JSON.stringify = () => {
      throw new RangeError('planted');
    };
    expectRefused(await runHere(...broken), 'planted');
    const debugged = await runHere(...broken, '--debug');
    expect(debugged.err).toContain('    at ');
    expect(debugged.code).toBe(2);
  } finally {
    JSON.stringify = original;
  }
});

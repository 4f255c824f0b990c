import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { BulletinOutput } from '../../../src/cli/output/bulletin-output.ts';
import { inFolder } from '../files/in-folder.ts';
import { runHere, runIn } from '../run-here.ts';
import { NANMING, putPolicy, putVisits, type Visit, YUNYAN } from './visits-office.ts';

/** What was in the ledger in May, as it stood then. */
const MAY: readonly Visit[] = [
  { no: 'Y-1', district: '云岩', clerk: '张三', receivedOn: '2025-05-06', late: '否' },
  { no: 'Y-0', district: '云岩', clerk: '张三', receivedOn: '2025-05-07', late: '是' },
];

interface Office {
  readonly at: (name: string) => string;
  readonly bulletin: (...words: readonly string[]) => ReturnType<typeof runHere>;
  /** Writes the bulletin of May into the folder of earlier ones. */
  readonly publishMay: () => Promise<string>;
}

function inOffice(test: (office: Office) => Promise<void>): Promise<void> {
  return inFolder(async (at) => {
    const policy = putPolicy(at('制度.json'));
    const bulletin: Office['bulletin'] = (...words) =>
      runHere(
        ...['bulletin', ...words, '--policy', policy],
        ...['--bulletin', 'visits-monthly', '--as-of', '2025-07-05'],
      );
    mkdirSync(at('以前各期'));
    const publishMay = async () => {
      const ledger = putVisits(at('五月.xlsx'), MAY);
      await bulletin(ledger, '--month', '2025-05', '--write', at('以前各期/2025-05.xlsx'));
      return at('以前各期');
    };
    await test({ at, bulletin, publishMay });
  });
}

test('a month whose records have changed since is shown as restated: on the terminal, the page, the sheet and in JSON', async () => {
  await inOffice(async ({ at, bulletin, publishMay }) => {
    const history = await publishMay();
    const ledger = putVisits(at('云岩.xlsx'), YUNYAN);
    const out = ['--write', at('通报.xlsx'), '--html', at('通报.html')];
    const asked = [ledger, '--month', '2025-06', '--history', history];
    const said = await bulletin(...asked, ...out);
    const line = '来访原通报2，现为1；超期率原通报50%，现为100%；办理指数原通报50，现为0';
    expect(said.out).toMatch(/2025-05 .*有更正/);
    expect(said.out).toContain(`  2025-05  全部  ${line}`);
    const page = readFileSync(at('通报.html'), 'utf8');
    expect(page).toContain('<p>来访原通报2，现为1</p>');
    expect(page).toContain('<td>有更正</td>');

    const json = await bulletin(...asked, '--format', 'json');
    const [made] = (JSON.parse(json.out) as BulletinOutput).bulletins;
    expect([
      made?.trend.at(-2)?.isRestated,
      made?.restated.filter(({ path }) => path.length === 0),
    ]).toEqual([
      true,
      [
        { period: '2025-05', path: [], indicator: 'received', was: 2, now: 1 },
        { period: '2025-05', path: [], indicator: 'late-share', was: 50, now: 100 },
        { period: '2025-05', path: [], indicator: null, was: 50, now: 0 },
      ],
    ]);
  });
});

test('a file of one month alone has its trend, and what it is compared with, from the bulletins of then', async () => {
  await inOffice(async ({ at, bulletin, publishMay }) => {
    const june = putVisits(at('六月.xlsx'), NANMING);
    const { out } = await bulletin(june, '--month', '2025-06', '--history', await publishMay());
    const lines = out.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, ' '));
    expect(lines).toEqual(
      expect.arrayContaining(['2025-05 50 2 1 50 据当期通报', '全部 +16.7 +1 0 -16.7']),
    );
  });
});

test('of one period the bulletin counts that goes furthest; a workbook without one is passed over', async () => {
  await inOffice(async ({ at, bulletin, publishMay }) => {
    const history = await publishMay();
    putVisits(at('以前各期/台账.xlsx'), YUNYAN);
    const half = putVisits(at('半月.xlsx'), MAY.slice(0, 1));
    const early = ['--as-of', '2025-05-06', '--month', '2025-05'];
    await bulletin(half, ...early, '--write', at('以前各期/2025-05半月.xlsx'));
    const june = putVisits(at('六月.xlsx'), NANMING);
    const { out } = await bulletin(june, '--month', '2025-06', '--history', history);
    expect(out).toMatch(/2025-05 +50 +2 +1 +50 +据当期通报/);
  });
});

test.each([
  ['a folder that is not there', '没有的文件夹', 2, '找不到'],
  ['a workbook in it that cannot be opened', '坏的', 2, '坏的'],
  ['no bulletin in it', '空的', 1, '没有“来访办理通报”以前各期的通报'],
])('history: %s', async (_, folder, code, sentence) => {
  await inOffice(async ({ at, bulletin }) => {
    mkdirSync(at('坏的'));
    writeFileSync(at('坏的/2025-05.xlsx'), 'PK');
    mkdirSync(at('空的'));
    putVisits(at('空的/2025-05.xlsx'), MAY);
    const asked = ['--month', '2025-06', '--history', at(folder)];
    const ran = await bulletin(putVisits(at('云岩.xlsx'), YUNYAN), ...asked);
    expect([ran.code, ran.out + ran.err]).toEqual([code, expect.stringContaining(sentence)]);
  });
});

test('what one district published of itself is not held against the figures of all of them', async () => {
  await inOffice(async ({ at, bulletin }) => {
    const ledger = putVisits(at('云岩.xlsx'), YUNYAN);
    await bulletin(ledger, '--month', '2025-05', '--write', at('云岩通报.xlsx'));
    const other = putVisits(at('南明.xlsx'), [
      ...NANMING,
      { no: 'N-0', district: '南明', clerk: '王五', receivedOn: '2025-05-10', late: '否' },
    ]);
    const both = await bulletin(at('云岩通报.xlsx'), other, '--month', '2025-06');
    expect(both.out).not.toContain('有更正');
    expect(both.out).toMatch(/2025-05 +50 +2 +1 +50/);
  });
});

test('what is amiss with a sheet or a record stands on the page as it does on the terminal', async () => {
  await inOffice(async ({ at, bulletin }) => {
    const ledger = putVisits(at('云岩.xlsx'), [
      ...YUNYAN,
      { no: 'Y-5', district: '云岩', clerk: '张三', receivedOn: '六月某日', late: '否' },
      { no: 'Y-6', district: '云岩', clerk: '张三', receivedOn: '2025-06-09', late: '不好说' },
    ]);
    const { out } = await bulletin(ledger, '--month', '2025-06', '--html', at('页.html'));
    const page = readFileSync(at('页.html'), 'utf8');
    const said = ['来访 1 条：来访登记!6 Y-5', '超期率 2 条：来访登记!6 Y-5、来访登记!7 Y-6'];
    for (const sentence of said) {
      expect(out).toContain(sentence);
      expect(page).toContain(`<li>${sentence}</li>`);
    }
  });
});

test('on a terminal it tells which workbook is read and how far the counting has come, on one line that goes again', async () => {
  await inFolder(async (at) => {
    let time = 0;
    const slow = () => new Date(Date.UTC(2025, 6, 5) + (time += 1000));
    const policy = putPolicy(at('制度.json'));
    const file = putVisits(at('云岩.xlsx'), YUNYAN);
    const asked = ['bulletin', file, '--policy', policy, '--bulletin', 'visits-monthly'];
    const { err } = await runIn({ isTerminal: true, now: slow }, asked);
    expect(err).toContain(`正在读取 ${file}（1/1）`);
    expect(err).toContain('正在统计 来访办理通报：13/13');
    expect(err.endsWith('\r\u001b[2K')).toBe(true);
    expect(err).not.toContain('\n');
    expect((await runIn({ now: slow }, asked)).err).toBe('');
  });
});

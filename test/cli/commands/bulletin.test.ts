import { mkdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { BulletinOutput, type BulletinItem } from '../../../src/cli/output/bulletin-output.ts';
import { NANMING, putPolicy, putVisits, YUNYAN } from '../bulletin/visits-office.ts';
import { inFolder } from '../files/in-folder.ts';
import { runHere, type Ran } from '../run-here.ts';
import { CLEAN } from '../samples.ts';

const JUNE = ['--bulletin', 'visits-monthly', '--month', '2025-06', '--as-of', '2025-07-05'];

interface Office {
  readonly at: (name: string) => string;
  readonly names: () => readonly string[];
  /** Two districts, each with a file of its own. */
  readonly files: readonly string[];
  readonly run: (...words: readonly string[]) => Promise<Ran>;
}

function inOffice(test: (office: Office) => Promise<void>): Promise<void> {
  return inFolder(async (at, names) => {
    const policy = putPolicy(at('制度.json'));
    const files = [putVisits(at('云岩.xlsx'), YUNYAN), putVisits(at('南明.xlsx'), NANMING)];
    const run = (...words: readonly string[]) => runHere('bulletin', ...words, '--policy', policy);
    await test({ at, names, files, run });
  });
}

test('the files of several districts are counted together, figure by figure with the records behind it', async () => {
  await inOffice(async ({ files, run }) => {
    const { code, out, err } = await run(...files, ...JUNE, '--format', 'json');
    expect([code, err]).toEqual([1, '']);
    const output = JSON.parse(out) as BulletinOutput;
    const validate = new Ajv({ strict: false }).compile(BulletinOutput);
    validate(output);
    expect(validate.errors).toBeNull();

    const [bulletin] = output.bulletins;
    expect(bulletin?.sources).toEqual(files);
    expect(figures(bulletin)).toEqual([
      ['', 'red', 6, 3, 50],
      ['云岩', 'red', 3, 2, 66.7],
      ['云岩/张三', 'red', 2, 2, 100],
      ['云岩/李四', 'too few', 1, 0, 0],
      ['南明', 'none', 2, 0, 0],
      ['南明/王五', 'none', 2, 0, 0],
      ['花溪', 'too few', 1, 1, 100],
      ['花溪/赵六', 'too few', 1, 1, 100],
    ]);
    expect(recordsOf(bulletin, '云岩', 'late')).toEqual([
      [0, '来访登记', 3, 'Y-2'],
      [0, '来访登记', 4, 'Y-3'],
    ]);
    expect(recordsOf(bulletin, '花溪', 'late')).toEqual([[1, '来访登记', 4, 'N-3']]);
    const relief = bulletin?.groups.find(({ path }) => path.join() === '云岩')?.colour?.relief;
    expect([relief?.to, relief?.records.length, relief?.smallest]).toEqual(['yellow', 1, true]);
    expect(
      bulletin?.trend.slice(-2).map(({ period, from, values }) => [period, from, values]),
    ).toEqual([
      ['2025-05', 'records', { received: 1, late: 1, 'late-share': 100 }],
      ['2025-06', 'records', { received: 6, late: 3, 'late-share': 50 }],
    ]);
  });
});

function figures(bulletin: BulletinItem | undefined): unknown[][] {
  return (bulletin?.groups ?? []).map(({ path, isTooFew, colour, figures: all }) => [
    path.join('/'),
    isTooFew ? 'too few' : (colour?.level ?? null),
    ...all.map(({ value }) => (value === null ? null : Math.round(value * 10) / 10)),
  ]);
}

function recordsOf(bulletin: BulletinItem | undefined, path: string, indicator: string) {
  const group = bulletin?.groups.find((each) => each.path.join('/') === path);
  const figure = group?.figures.find((each) => each.indicator === indicator);
  return figure?.counted.map(({ record: place }) => {
    const found = bulletin?.records[place];
    return [found?.source, found?.sheet, found?.row, found?.record];
  });
}

test('a person reads the figures, the colours and why, the lists, the trend, in either language', async () => {
  await inOffice(async ({ files, run }) => {
    const { code, out } = await run(...files, ...JUNE);
    expect(code).toBe(1);
    const lines = out.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, ' '));
    expect(lines).toEqual(
      expect.arrayContaining([
        '来访办理通报（2025年6月）',
        '统计期间2025-06-01至2025-06-30，数据截至2025-06-30。记录少于2条的只列数字，不标色、不排名。',
        '汇总2个工作簿：云岩、南明。',
        '云岩 红 — 3 33.3 3 2 66.7',
        '花溪 样本过少 — 1 0 1 1 100',
        '全部 红 — 6 50 6 3 50',
        '表扬 南明 没有超期（超期率0%，界限0%）',
        '红 云岩 多件超期（超期2，界限2）',
        '以下1条不再计入（办结、补正后），可降为黄：Y-2',
        '2025-06 50 6 3 50',
      ]),
    );
  });
});

test('what cannot be told is told: records in doubt, a district without its ledger; in English too', async () => {
  await inOffice(async ({ at, run }) => {
    const doubtful = putVisits(at('doubt.xlsx'), [
      ...NANMING,
      { no: 'N-4', district: '南明', clerk: '王五', receivedOn: '2025-06-12', late: '不好说' },
    ]);
    const { code, out } = await run(doubtful, CLEAN, ...JUNE, '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('Visits (2025-06)');
    expect(out).toContain(`Records that could not be told\n  Late 1: doubt 来访登记!5 N-4\n`);
    expect(out).toMatch(/南明 +None \(not certain\) .* 3 +0\+1\?/);
    expect(out).toContain(`“${CLEAN}” has no “Visits register”`);
    expect(out.replaceAll(/南明|花溪|王五|赵六|来访登记/g, '')).not.toMatch(/\p{Script=Han}/u);
  });
});

test('a folder stands for its workbooks; a month without data makes no bulletin', async () => {
  await inOffice(async ({ at, run }) => {
    const folder = at('各区县');
    mkdirSync(folder);
    putVisits(`${folder}/云岩.xlsx`, YUNYAN);
    const last = await run(folder, '--as-of', '2025-07-05');
    expect(last.out.match(/^\S+（\d+年.+）$/gm)).toEqual(['来访办理通报（2025年6月）']);
    const early = await run(folder, ...JUNE.slice(0, 2), '--month', '2024-01');
    expect([early.code, early.out]).toEqual([2, '']);
    expect(early.err).toContain('2024-01 没有“来访办理通报”可以统计的记录，没有数据不等于零');
  });
});

test('both files are written together, hold untrusted text as text, and come out the same again', async () => {
  await inOffice(async ({ at, files: [file = ''], run, names }) => {
    const sly = `<script>alert("1")</script>`;
    putVisits(file, [
      ...YUNYAN,
      { no: `"'&<b>`, district: sly, clerk: sly, receivedOn: '2025-06-04', late: '是' },
    ]);
    const out = ['--write', at('通报.xlsx'), '--html', at('通报.html')];
    const first = await run(file, ...JUNE, ...out);
    expect([first.code, first.err]).toEqual([1, '']);
    const written = [readFileSync(at('通报.xlsx')), readFileSync(at('通报.html'))] as const;
    const page = written[1].toString('utf8');
    expect(page).toContain('<td>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</td>');
    expect(page).toContain('<td>&quot;&#39;&amp;&lt;b&gt;</td>');
    expect(page).not.toMatch(/<script|\son[a-z]+=|(?:src|href)="(?!#)/i);
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"`,
    );
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);

    await run(file, ...JUNE, ...out);
    expect([readFileSync(at('通报.xlsx')), readFileSync(at('通报.html'))]).toEqual(written);
    // A workbook with a bulletin in it, taken as the ledger of a later run, keeps one sheet a period.
    const again = await run(at('通报.xlsx'), ...JUNE, '--write', at('再次.xlsx'));
    expect([again.code, again.err]).toEqual([1, '']);
    expect(readFileSync(at('再次.xlsx'))).toEqual(written[0]);
    expect(names().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

import fs from 'node:fs';
import type { Language } from '../../../src/rules/index.ts';
import { partWords } from '../../../src/taskpane/words/part-words.ts';
import { saidWords } from '../../../src/taskpane/words/said-words.ts';
import { MISSING, ORDER, SHEET } from '../../workbook/office/made-ledger.ts';
import {
  CITY_VERSION,
  FAULTY,
  FAULTY_LINE,
  journeyBook,
  LANGUAGES,
  OURS,
  SHIPPED_VERSION,
  TITLES,
} from './face-book.ts';
import { type Face, facesForTests } from './face.ts';

const openFace = facesForTests();

describe.each<[Language, 'light' | 'dark']>([
  ['zh-CN', 'light'],
  ['en-US', 'dark'],
])('the pane by role and name, %s, %s', (language, colorScheme) => {
  const words = partWords[language];
  const { common, check, findings, dialogs, rules, settings } = words;
  const { tabs } = common;
  const said = saidWords[language];
  const titles = TITLES[language];
  let face: Face;
  /** Groups and findings of the list as it is shown. */
  const listed = async () => {
    const rows = face.frame.getByRole('treegrid').getByRole('row');
    await rows.first().waitFor();
    const all = await rows.evaluateAll((each) => each.map((row) => row.getAttribute('aria-level')));
    return [1, 2].map((level) => all.filter((each) => each === String(level)).length);
  };
  const sheets = () => face.host.json().sheets.map(({ name }) => name);
  const radio = (name: string) => face.frame.getByRole('radio', { name });
  const saveConfirmed = async () => {
    await face.dialog(said.confirms.save.title).waitFor();
    await face.press(said.confirms.save.confirm);
    await face.says(said.reports.whole.save);
  };
  const checkAll = async () => {
    await face.tab(tabs.check);
    await face.press(check.checkAll);
    await face.frame.getByRole('progressbar').waitFor({ state: 'detached' });
    await face.says(said.freshTitles.fresh);
  };
  const importFile = async (name: string, text: string) => {
    const asked = face.host.page.waitForEvent('filechooser');
    await face.press(rules.importFile);
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await (await asked).setFiles(file);
  };
  const barriers: unknown[] = [];
  const look = async () => barriers.push(...(await face.barriers()));

  beforeAll(async () => {
    face = await openFace(journeyBook(), { language, colorScheme });
  }, 60_000);

  test('tells which ledger it has recognised, and checks', async () => {
    await face.says(said.where(SHEET, 'A2:H5', 3));
    await face.says(said.sureness(7, 8));
    await look();
    await checkAll();
    expect(face.host.lit(SHEET, 'A3:H5')).toEqual({ E4: MISSING, E5: ORDER });
    await look();
  });

  test('a column that it did not know is told once, and saved with the workbook', async () => {
    await face.press(check.openMapping(titles.ledger));
    await face.dialog(said.mappingTitle(titles.ledger, SHEET)).waitFor();
    await look();
    await face.choose(dialogs.mapping.field('H', '归档说明'), titles.filedOn);
    await face.press(common.save);
    await saveConfirmed();
    await face.says(said.sureness(8, 8));
    await checkAll();
  });

  test('findings are filtered by colour, weight, rule and words, and grouped three ways', async () => {
    await face.tab(tabs.findings);
    await look();
    expect(await listed()).toEqual([3, 5]);
    await face.choose(findings.groupBy, said.groupings.rule);
    expect(await listed()).toEqual([3, 5]);
    await face.choose(findings.groupBy, said.groupings.group);
    expect(await listed()).toEqual([2, 5]);
    await face.press(`${common.shortLevels.orange} 0`);
    await face.says(said.empties.filteredAway.title);
    await face.press(findings.clearFilters);
    await face.press(findings.filters);
    await face.press(`${common.severities.error} 5`);
    expect(await listed()).toEqual([2, 5]);
    await face.choose(findings.rule, /GATE/);
    expect(await listed()).toEqual([2, 3]);
    await face.frame.getByRole('searchbox', { name: findings.search }).fill('A-3');
    expect(await listed()).toEqual([1, 1]);
    await face.press(findings.clearFilters);
    await face.choose(findings.groupBy, said.groupings.record);
  });

  test('a finding leads to its cell, and opened says what, by which clause, on what, and why', async () => {
    const row = face.frame.getByRole('row', { name: /E4/ });
    await row.click();
    await face.eventually(() => face.host.selected(), `${SHEET}!E4`);
    await row.getByRole('button', { name: findings.open }).click();
    await face.frame.getByRole('heading', { level: 2 }).first().waitFor();
    for (const region of [findings.evidence, findings.clauses, findings.why, findings.waiver]) {
      await face.frame.getByRole('region', { name: region }).waitFor();
    }
    await face.says(findings.answers.yes);
    await look();
    face.host.select(SHEET, 'A1');
    await face.press(common.goToCell);
    await face.eventually(() => face.host.selected(), `${SHEET}!E4`);
  });

  const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);

  test('a waiver wants all four said; then it stands on 豁免 and the finding is waived', async () => {
    const { fields, grant, title } = dialogs.waiver;
    await face.press(findings.grant);
    await face.dialog(title).waitFor();
    await face.press(grant);
    for (const gap of Object.values(said.waiverGap)) await face.says(gap);
    await look();
    await face.fill(fields.reason.label, '疫情期间先行决策');
    await face.fill(fields.approver.label, '李敏');
    await face.fill(fields.basis.label, '专题会议纪要〔2024〕3号');
    await face.fill(fields.expiry.label, '2020-01-01');
    await face.press(grant);
    await face.says('2020-01-01');
    await face.fill(fields.expiry.label, inTenDays);
    await face.press(grant);
    await face.dialog(title).waitFor({ state: 'detached' });
    await face.says(/疫情期间先行决策/);
    await face.eventually(() => sheets().includes('豁免'), true);
    await face.eventually(
      () => face.host.values('豁免', 'B4:H4')[0]?.filter((_, at) => at < 2 || at > 3),
      ['A-2', 'RA-STEP-opinions', '疫情期间先行决策', '李敏', '专题会议纪要〔2024〕3号'],
    );
    expect(face.host.lit(SHEET, 'E3:E5')).toEqual({ E5: ORDER });
    await face.press(findings.back);
    expect(await listed()).toEqual([3, 4]);
    await face.choose(findings.show, `${said.shows.waived} (1)`);
    expect(await listed()).toEqual([1, 1]);
  });

  test('as of a day after its end the waiver says so, and the finding counts again', async () => {
    await face.tab(tabs.check);
    await face.fill(check.asOf, '2099-01-01');
    await checkAll();
    await face.tab(tabs.findings);
    await face.choose(findings.show, `${said.shows.finding} (5)`);
    const row = face.frame.getByRole('row', { name: common.kinds.waiverExpired });
    await row.getByRole('button', { name: findings.open }).click();
    await face.frame.getByRole('button', { name: findings.grantAnew }).waitFor();
    await face.says(new RegExp(language === 'zh-CN' ? '豁免已于.*到期' : 'Its waiver .* ended on'));
    await face.press(findings.back);
    await face.tab(tabs.check);
    await face.press(check.today);
    await checkAll();
  });

  const theGate = () => face.frame.getByRole('switch', { name: /RA-GATE-decision/ });
  const openRules = async () => {
    await face.tab(tabs.rules);
    await face.press(new RegExp(`^${rules.rulesOf(titles.ledger)}`));
  };
  const tabOfFindings = () => face.frame.getByRole('tab', { name: tabs.findings }).textContent();

  test('a rule is switched off and on again, and counts so at the next check', async () => {
    for (const left of ['1', '4']) {
      await openRules();
      await theGate().click();
      await face.says(said.unsaved);
      await checkAll();
      expect(await tabOfFindings()).toContain(left);
    }
    await openRules();
    await look();
    await theGate().click();
  });

  test('a policy file is refused with its faults by line, taken when it is right, and exported', async () => {
    await face.tab(tabs.rules);
    await importFile('faulty.json', FAULTY);
    await face.says(said.importRefused(1));
    await face.says(new RegExp(`${FAULTY_LINE}\\b`));
    await face.press(common.dismiss);
    await importFile('ours.json', OURS);
    await face.says(new RegExp(rules.importedStates.taken));
    await face.says(said.replaces(SHIPPED_VERSION));
    const told = face.host.page.waitForEvent('download');
    await face.press(rules.exportFile(titles.agencies));
    const file = await (await told).path();
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({
      id: 'agencies',
      version: CITY_VERSION,
    });
    await face.press(common.save);
    await saveConfirmed();
  });

  test('who checks stands in 校验记录; nothing is written beside the ledger where that is not wanted', async () => {
    await face.tab(tabs.settings);
    await look();
    await face.fill(settings.person, '王芳');
    face.host.edit(SHEET, 'B3', '城东水厂迁建');
    await radio(said.resultsGo.sheets.label).check();
    await checkAll();
    expect(face.host.values(SHEET, 'I2:L2')).toEqual([['', '', '', '']]);
    await face.tab(tabs.settings);
    await radio(said.resultsGo.beside.label).check();
    await checkAll();
    expect(face.host.values(SHEET, 'I2:I2')[0]?.[0]).not.toBe('');
    const runs = face.host.values('校验记录', 'B4:B30').flat();
    expect(runs.filter((person) => person !== '')).toContain('王芳');
  });

  test('nothing is checked while typing where that is switched off', async () => {
    const isMarked = () => 'E3' in face.host.lit(SHEET, 'E3');
    const live = face.frame.getByRole('switch', { name: settings.live });
    await face.tab(tabs.settings);
    await live.click();
    face.host.edit(SHEET, 'E3', '');
    await face.frame.waitForTimeout(700);
    expect(isMarked()).toBe(false);
    await live.click();
    face.host.edit(SHEET, 'F3', '低');
    await face.eventually(isMarked, true);
  });

  test('the language is another at once', async () => {
    const other = language === 'zh-CN' ? 'en-US' : 'zh-CN';
    await radio(LANGUAGES[other]).check();
    await face.frame.getByRole('tab', { name: partWords[other].common.tabs.settings }).waitFor();
    await radio(LANGUAGES[language]).check();
    await face.frame.getByRole('tab', { name: tabs.settings }).waitFor();
  });

  test('opened again, the workbook remembers its column, its rule and its policy', async () => {
    const first = face;
    face = await openFace(await first.host.saveXlsx(), { language, colorScheme });
    await face.says(said.sureness(8, 8));
    await face.says(said.freshTitles.fresh);
    await openRules();
    await face.says(said.replaces(SHIPPED_VERSION));
    expect(await theGate().isChecked()).toBe(false);
    expect(first.trouble()).toEqual([]);
  });

  test('a policy of the office is removed once that is confirmed', async () => {
    await face.press(rules.removeFile(titles.agencies));
    const { title, confirm } = said.confirms.removePolicy(titles.agencies);
    await face.dialog(title).waitFor();
    await look();
    await face.press(confirm);
    await face.says(said.unsaved);
    await face.press(common.save);
    await saveConfirmed();
    expect(await face.frame.getByText(said.replaces(SHIPPED_VERSION)).count()).toBe(0);
  });

  test('clearing says what goes, and takes off all of it', async () => {
    await face.tab(tabs.settings);
    await face.press(settings.clearButton);
    await face.dialog(dialogs.clear.title).waitFor();
    await look();
    await radio(dialogs.clear.remove).check();
    await face.press(dialogs.clear.clear);
    await face.says(said.reports.whole.clear);
    const beside = face.host.values(SHEET, 'I1:N5').flat();
    expect([sheets(), beside.every((value) => value === ''), face.host.lit(SHEET)]).toEqual([
      [SHEET, '说明'],
      true,
      {},
    ]);
  });

  test('on all of the way no error, and nothing that axe finds', () => {
    expect([face.trouble(), barriers]).toEqual([[], []]);
  });
});

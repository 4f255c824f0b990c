import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { partDiff } from '../../workbook/part-diff.ts';
import { inFolder } from '../files/in-folder.ts';
import { runHere } from '../run-here.ts';
import { SAMPLE } from '../samples.ts';

const AS_OF = ['--as-of', '2025-06-30'];
const TYPED = ['', 'YH-2025-004', 'RA-GATE-decision', '', '', '事由', '王主任', '纪要', '', '长期'];

/** Types a row into 豁免, as somebody does in Excel. */
function typeWaiver(file: string): void {
  const parts = unzipSync(readFileSync(file));
  const [part = ''] = Object.keys(parts).filter((name) =>
    strFromU8(parts[name] ?? new Uint8Array()).includes('有效期至'),
  );
  const cells = TYPED.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const row = `<row r="4">${cells}</row></sheetData>`;
  const typed = strToU8(xml.replace('</sheetData>', row));
  writeFileSync(file, zipSync({ ...parts, [part]: typed }));
}

test('a sheet for waivers is asked for, filled in by hand, honoured, and kept when the rest is cleared', async () => {
  await inFolder(async (at) => {
    const [checked, cleared, bare] = [at('校验.xlsx'), at('清除.xlsx'), at('还原.xlsx')];
    await runHere('check', SAMPLE, ...AS_OF, '--write', checked, '--with-waivers');
    typeWaiver(checked);

    const { out } = await runHere('check', checked, ...AS_OF);
    expect(out).toContain('此后豁免改动过');
    expect(out).toContain('（其中已豁免 1）');
    expect(out).toMatch(/已豁免 .*已豁免（长期）：事由；批准人王主任，依据纪要/);
    const why = await runHere('explain', checked, 'YH-2025-004', ...AS_OF);
    expect(why.out).toContain('已豁免（长期）：事由；批准人王主任，依据纪要');
    const json = await runHere('check', checked, ...AS_OF, '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject([
      { freshness: { kind: 'stale', changedRecords: 0, otherPolicies: false, otherWaivers: true } },
    ]);
    const sarif = await runHere('check', checked, ...AS_OF, '--format', 'sarif');
    expect(sarif.out.match(/"status": ?"accepted"/g)).toHaveLength(1);

    const kept = await runHere('clear', checked, '--write', cleared);
    expect(kept.out).toContain('有登记的豁免，是人填写的内容，保留没有删');
    await runHere('clear', cleared, '--write', bare, '--with-waivers');
    // Somebody edited a sheet: styles that we added stay, for they could be in use now.
    const { changed, added, lost } = partDiff(readFileSync(SAMPLE), readFileSync(bare));
    expect([changed, added, lost]).toEqual([['xl/styles.xml'], [], []]);
  });
});

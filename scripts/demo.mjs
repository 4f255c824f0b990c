// What `npm start` shows: the sample ledger checked, the results written, and how to go on.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const program = path.join('dist', 'ledger-rules.cjs');
const sample = path.join('seeds', 'ledgers', 'risk-assessment-2025.xlsx');
const result = path.join('out', 'risk-assessment-2025.xlsx');

const words = ['check', sample, '--as-of', '2025-12-31', '--write', result];
const { status } = spawnSync(process.execPath, [program, ...words], {
  cwd: root,
  stdio: 'inherit',
});

// 1 means that the sample has findings, as it should.
if (status !== 0 && status !== 1) process.exit(status ?? 2);

console.log(`
────────────────────────────────────────────────────────────
以上是对示例台账的校验，命令是 / The sample ledger was checked with:
  node ${program} ${words.join(' ')}

结果在这里，请用 Excel、WPS 或 LibreOffice 打开，看标记、“校验结果”和“校验记录” /
Open the result in Excel, WPS or LibreOffice and look at the marks and the two new sheets:
  ${path.join(root, result)}

接下来可以试 / Go on with:
  node ${program} read ${sample}
  node ${program} explain ${sample} YH-2025-004
  node ${program} clear ${result} --write ${path.join('out', 'restored.xlsx')}
  node ${program} help`);

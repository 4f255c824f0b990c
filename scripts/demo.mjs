// What `npm start` shows: all ledgers of an office checked in one run, the results written, and how to go on.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const program = path.join('dist', 'ledger-rules.cjs');
const sample = path.join('seeds', 'ledgers', 'whole-office.xlsx');
const result = path.join('out', 'whole-office.xlsx');

const words = ['check', sample, '--as-of', '2025-06-30', '--write', result];
const { status } = spawnSync(process.execPath, [program, ...words], {
  cwd: root,
  stdio: 'inherit',
});

// 1 means that the sample has findings, as it should.
if (status !== 0 && status !== 1) process.exit(status ?? 2);

console.log(`
────────────────────────────────────────────────────────────
以上是对示例工作簿（一个市的十九种台账）的校验，命令是 / The sample workbook, nineteen ledgers of one city, was checked with:
  node ${program} ${words.join(' ')}

结果在这里，请用 Excel、WPS 或 LibreOffice 打开，看标记、“校验结果”和“校验记录” /
Open the result in Excel, WPS or LibreOffice and look at the marks and the two new sheets:
  ${path.join(root, result)}

接下来可以试 / Go on with:
  node ${program} read ${sample}
  node ${program} explain ${sample} JC-2024-002
  node ${program} clear ${result} --write ${path.join('out', 'restored.xlsx')}
  node ${program} help`);

import { read, write } from '@e965/xlsx';
import { zipSync } from 'fflate';

import {
  columnLetters,
  FORMAT_MARKER,
  HEADER_PREFIX,
  NAME_PREFIX,
  type PlannedCell,
  reference,
  type WritePlan,
} from '../src/rules/index.ts';
import { applyPlan, clearResults, openWorkbook } from '../src/workbook/xlsx/index.ts';

/**
 * Reads and writes a ledger of 30,000 × 55 cells, and lets @e965/xlsx do the same in the same run: compare the ratios,
 * not the seconds. Run: npx tsx bench/xlsx-bench.ts
 */
const ROWS = 30_000;
const COLUMNS = 55;
const SHEET = '台账';

interface Measured<Result> {
  readonly result: Result;
  readonly wall: number;
  readonly cpu: number;
}

function measure<Result>(work: () => Result): Measured<Result> {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  const result = work();
  const { user } = process.cpuUsage(cpuBefore);
  return { result, wall: (performance.now() - before) / 1000, cpu: user / 1e6 };
}

const bytes = makeWorkbook();
console.log(`${ROWS} × ${COLUMNS}, ${(bytes.length / 1e6).toFixed(1)} MB packed`);

const opened = measure(() => openWorkbook(bytes));
if (opened.result.kind === 'faults') throw new Error('the workbook does not open');
const { workbook } = opened.result;
const plan = makePlan();
const applied = measure(() => applyPlan(workbook, plan));
const cleared = measure(() => clearResults(applied.result));
const theirs = measure(() => read(bytes, { dense: true, cellFormula: true, cellText: false }));
const theirWriting = measure(
  () => write(theirs.result, { type: 'buffer', compression: true }) as Uint8Array,
);

say('read', opened, theirs);
say('write', applied, theirWriting);
say('clear', cleared);
const whole = opened.wall + applied.wall;
console.log(
  `read + write ${whole.toFixed(2)} s wall, ${(applied.result.length / 1e6).toFixed(1)} MB`,
);

function say(what: string, ours: Measured<unknown>, others?: Measured<unknown>): void {
  const seconds = ({ wall, cpu }: Measured<unknown>) =>
    `${wall.toFixed(2)} s (${cpu.toFixed(2)} cpu)`;
  const ratio = others
    ? ` | @e965/xlsx ${seconds(others)} | ratio ${(others.cpu / ours.cpu).toFixed(1)}`
    : '';
  console.log(`${what.padEnd(6)} ${seconds(ours)}${ratio}`);
}

function makeWorkbook(): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pack = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${type}.${kind}+xml"/>`;
  const relationship = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook.xml', 'sheet.main')}${override('worksheets/sheet1.xml', 'worksheet')}${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${pack}/relationships">${relationship(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${pack}/relationships">${relationship(1, 'worksheet', 'worksheets/sheet1.xml')}${relationship(2, 'styles', 'styles.xml')}${relationship(3, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts()}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows()}</sheetData></worksheet>`,
  };
  const encoder = new TextEncoder();
  const zipped = Object.entries(parts).map(([name, xml]) => [name, encoder.encode(xml)] as const);
  return zipSync(Object.fromEntries(zipped), { level: 6 });
}

function texts(): string {
  let xml = '';
  for (let index = 0; index < 100_000; index++) {
    xml += `<si><t>第${index}号事项社会稳定风险评估材料${(index * 7919) % 10_007}</t></si>`;
  }
  return xml;
}

/** Days, numbers, texts of few and of many kinds, and empty cells, as a ledger has them. */
function rows(): string {
  const letters = Array.from({ length: COLUMNS }, (_, index) => columnLetters(index + 1));
  let seed = 1;
  const upTo = (limit: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % limit;
  };
  const pieces: string[] = [];
  for (let row = 1; row <= ROWS; row++) {
    const cells = letters.map((letter, column) => {
      const at = `<c r="${letter}${row}"`;
      if (column % 5 === 0) return `${at} t="s"><v>${upTo(5_000)}</v></c>`;
      if (column % 5 === 1) return `${at} s="1"><v>${45_000 + upTo(900)}</v></c>`;
      if (column % 5 === 2) return `${at}><v>${upTo(1e8) / 100}</v></c>`;
      if (column % 5 === 3) return `${at} t="s"><v>${upTo(10)}</v></c>`;
      return upTo(2) === 0 ? `${at} s="1"/>` : `${at} t="s"><v>${upTo(100_000)}</v></c>`;
    });
    pieces.push(`<row r="${row}" spans="1:${COLUMNS}">${cells.join('')}</row>`);
  }
  return pieces.join('');
}

/** As many cells as the planner writes for a ledger: six columns beside it, and a line a finding. */
function makePlan(): WritePlan {
  const first = COLUMNS + 1;
  const titles = ['记录', '预警', '进度', '缺失环节', '问题', '标记'];
  const looks = ['key', 'level', 'plain', 'plain', 'plain', 'token'] as const;
  const column = (index: number) => ({
    firstRow: 1,
    lastRow: ROWS,
    firstColumn: first + index,
    lastColumn: first + index,
  });
  const cells = Array.from({ length: ROWS }, (_, index) => index + 1).flatMap((row) =>
    titles.map((title, index): PlannedCell => {
      const text = row === 1 ? HEADER_PREFIX + title : `${title}${row}：没有填写备案日期，已超期`;
      const look = row === 1 ? 'header' : (looks[index] ?? 'plain');
      return { row, column: first + index, content: { kind: 'text', text }, look };
    }),
  );
  const sheet = { formats: [], merges: [], links: [], frozenRows: 1, filter: null };
  return {
    ledgerSheets: [
      {
        sheet: SHEET,
        cells,
        formats: [
          { ranges: [column(-1)], formula: `AND($BI1<>"",${FORMAT_MARKER})`, look: 'missing' },
        ],
        columns: titles.map((_, index) => ({ column: first + index, width: 12, hidden: false })),
      },
    ],
    ownSheets: [
      {
        ...sheet,
        role: 'results',
        name: '校验结果',
        cells: cells.map((cell) => ({ ...cell, column: cell.column - COLUMNS })),
        columns: [],
        print: { landscape: true, titleRows: [1, 1] },
      },
    ],
    names: titles.map((_, index) => ({
      name: `${NAME_PREFIX}risk_1_${['key1', 'level', 'progress', 'missing', 'problems', 'tokens'][index] ?? ''}`,
      refersTo: reference(SHEET, column(index)),
    })),
  };
}

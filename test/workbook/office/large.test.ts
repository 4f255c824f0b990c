import { columnLetters } from '../../../src/rules/index.ts';
import { checkCells } from './check-cells.ts';
import { excelForTests } from './excel.ts';

const openExcel = excelForTests();

test.each([5000, 20000])(
  'large %d',
  async (rows) => {
    const head = [
      '事项编号',
      '重大决策事项',
      '区县',
      '承办单位',
      '制定评估方案',
      '充分听取意见',
      '风险等级',
      '评估报告',
      '备案日期',
      '决策日期',
      '备案结果',
    ];
    while (head.length < 30) head.push(`附记${head.length}`);
    const values = [head];
    for (let i = 0; i < rows; i++)
      values.push([
        `YT-2024-${String(i).padStart(5, '0')}`,
        `关于某某重大工程建设项目第${i}号事项的决策`,
        '城东区',
        '市发展和改革委员会',
        45300 + (i % 60),
        i % 9 === 0 ? '' : 45340 + (i % 60),
        '中',
        '有',
        45400,
        45420,
        '通过',
        ...Array(19).fill('已按规定办理'),
      ] as never);
    const excel = await openExcel({
      sheets: [
        { name: '稳评台账', values, numberFormats: { 'E:F': 'yyyy-mm-dd', 'I:J': 'yyyy-mm-dd' } },
      ],
    });
    const { host } = excel;
    for (const _ of [1, 2]) {
      host.resetCounters();
      const report = await excel.check();
      console.log(
        rows,
        report,
        host.counters.syncs,
        host.counters.maxRequestBytes,
        host.counters.maxResponseBytes,
        host.counters,
      );
    }
    host.resetCounters();
    const t = Date.now();
    console.log(await excel.clear(), Date.now() - t, host.counters.syncs);
  },
  120000,
);

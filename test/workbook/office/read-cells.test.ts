import { excelForTests } from './excel.ts';

const openExcel = excelForTests();

test('read', async () => {
  const excel = await openExcel({
    sheets: [
      {
        name: '台账',
        values: [
          ['社会稳定风险评估台账', '', ''],
          ['事项编号', '制定评估方案', '意见'],
          ['A-1', 45356, true],
          ['A-2', 12, '#N/A'],
        ],
        cells: {
          C5: { v: { error: '#N/A' } },
          E3: '=IF(TRUE,"","")',
          E4: '=IF(TRUE,"","")',
          E5: '=IF(TRUE,"","")',
          E2: '=IF(TRUE,"","")',
          E1: '=IF(TRUE,"","")',
        },
        numberFormats: { B3: 'yyyy"年"m"月"d"日"' },
        merges: ['A1:C1'],
        rows: { 4: { hidden: true } },
      },
      { name: '空表', visibility: 'Hidden' },
    ],
  });
  console.log(
    JSON.stringify(await excel.read(), null, 1),
    excel.host.counters.syncs,
    excel.host.unsupported,
    excel.host.pageErrors,
    excel.host.badLoads,
  );
});

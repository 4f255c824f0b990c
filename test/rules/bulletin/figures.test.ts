import { bulletinOver, figuresOf } from './cases-bulletin.ts';

const june = [
  { no: '1', district: '云岩', handlers: '张三', filedOn: '2025-06-01', late: '是', fine: 100 },
  { no: '2', district: '云岩', handlers: '李四', filedOn: '2025-06-30', late: '否', fine: 0.1 },
  { no: '3', district: '南明', handlers: '张三', filedOn: '2025-06-15', late: '否', fine: 0.2 },
  { no: '4', district: '云岩', handlers: '李四', filedOn: '2025-05-31', closedOn: '2025-06-10' },
  { no: '5', district: '云岩', handlers: '李四', filedOn: '2025-05-01', closedOn: '2025-06-01' },
  { no: '6', district: '云岩', handlers: '李四', filedOn: '2025-07-01', closedOn: '2025-07-02' },
];

test('counts, shares, sums and medians, of the whole and of each group', async () => {
  const bulletin = await bulletinOver('2025-06', [june]);
  expect(figuresOf(bulletin)).toEqual([
    ['', 3, 1, 100 / 3, 100.3, 20.5],
    ['云岩', 2, 1, 50, 100.1, 20.5],
    ['云岩/张三', 1, 1, 100, 100, 'noRecords'],
    ['云岩/李四', 1, 0, 0, 0.1, 20.5],
    ['南明', 1, 0, 0, 0.2, 'noRecords'],
    ['南明/张三', 1, 0, 0, 0.2, 'noRecords'],
  ]);
});

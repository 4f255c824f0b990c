import { fieldOf, read, unreadable, type Case } from '../read-cell.ts';

describe('people', () => {
  const cases: readonly Case[] = [
    ['张三', ['张三']],
    ['张三、李四', ['张三', '李四']],
    ['张三，李四;王五', ['张三', '李四', '王五']],
    ['张三 李四', ['张三', '李四']],
    ['张\u3000三', ['张三']],
    ['张三13800001111', ['张三']],
    ['张三 138-0000-1111', ['张三']],
    ['张三 0701-6441234\n李四 6441235', ['张三', '李四']],
    ['张三（组长）、李四（副组长）', ['张三', '李四']],
    ['张三 联系电话：13800001111', ['张三']],
    ['阿布都·买买提', ['阿布都·买买提']],
    ['13800001111', unreadable('13800001111')],
    [13800001111, unreadable('13800001111')],
    ['无', null],
  ];
  test.each(cases)('%j reads as %j', (content, value) => {
    expect(read(content, fieldOf('people'))).toEqual(value);
  });
});

import { dayCell } from '../../../grid-from.ts';
import { fieldOf, read, type Case } from '../read-cell.ts';

describe('text', () => {
  const cases: readonly Case[] = [
    [' 甲县\u3000', '甲县'],
    ['（２０２４）１号', '(2024)1号'],
    ['第一行\r\n第二行', '第一行\n第二行'],
    ['零\u200b宽', '零宽'],
    ['=SUM(A1)', '=SUM(A1)'],
    ['+86', '+86'],
    ['=', '='],
    ['无', '无'],
    ['正在办理', '正在办理'],
    ['见附件', '见附件'],
    ['00123', '00123'],
    [430102199001011, '430102199001011'],
    [12.5, '12.5'],
    [true, 'TRUE'],
    [dayCell('2024-03-05'), '2024-03-05'],
  ];
  test.each(cases)('%j reads as %j', (content, value) => {
    expect(read(content, fieldOf('text'))).toEqual(value);
  });
});

import type { CellContent } from '../../../../src/rules/ledger/grid.ts';
import type { Field } from '../../../../src/rules/policy/shape/index.ts';
import { dayCell } from '../../../grid-from.ts';
import { fieldOf, read, unreadable } from '../read-cell.ts';

describe('number', () => {
  const people = fieldOf('number', { unit: '人' });
  const yuan = fieldOf('number', { unit: '元' });
  const tenThousand = fieldOf('number', { unit: '万元' });
  const cases: readonly (readonly [CellContent, Field, unknown])[] = [
    [120, people, 120],
    ['120人', people, 120],
    ['120人次', people, 120],
    ['１２０', people, 120],
    ['十二人', people, 12],
    ['一百二十', people, 120],
    ['两人', people, 2],
    ['无', people, 0],
    ['未发生', people, 0],
    ['1.2万人', people, 12000],
    ['1,234.5', yuan, 1234.5],
    ['1，234', yuan, 1234],
    ['3万元', yuan, 30000],
    ['3.5万', yuan, 35000],
    ['2亿元', yuan, 200000000],
    ['￥1,000.00', yuan, 1000],
    ['500元整', yuan, 500],
    ['(300)', yuan, -300],
    ['-5', yuan, -5],
    ['−5', yuan, -5],
    ['5000元', tenThousand, 0.5],
    ['3万', tenThousand, 3],
    ['0.29万元', yuan, 2900],
    ['85%', fieldOf('number', { unit: '%' }), 85],
    ['12', fieldOf('number'), 12],
    ['3万元', fieldOf('number'), 30000],
    ['无', yuan, unreadable('无')],
    ['12户', people, unreadable('12户')],
    ['约30', people, unreadable('约30')],
    ['10-20', people, unreadable('10-20')],
    ['30余人', people, unreadable('30余人')],
    ['若干', people, unreadable('若干')],
    ['12,34', yuan, unreadable('12,34')],
    ['(一)', people, unreadable('(一)')],
    [true, people, unreadable('TRUE')],
    [dayCell('2024-03-05'), people, unreadable('2024-03-05')],
    [Number.POSITIVE_INFINITY, people, unreadable('Infinity')],
  ];
  test.each(cases)('%j in %j reads as %j', (content, field, value) => {
    expect(read(content, field)).toEqual(value);
  });
});

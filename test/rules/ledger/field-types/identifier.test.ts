import { dayCell } from '../../../grid-from.ts';
import { fieldOf, read, unreadable, type Case } from '../read-cell.ts';

describe('identifier', () => {
  const cases: readonly Case[] = [
    ['00123', '00123'],
    ['430102199001011234', '430102199001011234'],
    ['（2024）湘01执1号', '(2024)湘01执1号'],
    ['ＷＰ－００１', 'WP-001'],
    [1e17, '100000000000000000'],
    [1e21, '1000000000000000000000'],
    [20240001, '20240001'],
    // What Excel makes of a typed 2024-3.
    [dayCell('2024-03-01'), unreadable('2024-03-01')],
    [true, unreadable('TRUE')],
  ];
  test.each(cases)('%j reads as %j', (content, value) => {
    expect(read(content, fieldOf('identifier'))).toEqual(value);
  });
});

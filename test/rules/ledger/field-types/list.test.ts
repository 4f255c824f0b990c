import { fieldOf, read, unreadable, type Case } from '../read-cell.ts';

describe('list', () => {
  const cases: readonly Case[] = [
    ['座谈会、听证会', ['座谈会', '听证会']],
    ['座谈会；听证会，走访', ['座谈会', '听证会', '走访']],
    ['座谈会/听证会', ['座谈会', '听证会']],
    ['座谈会\n听证会', ['座谈会', '听证会']],
    ['1.座谈会；2.听证会', ['座谈会', '听证会']],
    ['①座谈会②听证会', ['座谈会', '听证会']],
    ['1、座谈会 2、听证会', ['座谈会', '听证会']],
    ['座谈会 听证会', ['座谈会', '听证会']],
    ['座谈会（县、乡两级）、走访', ['座谈会(县、乡两级)', '走访']],
    ['public hearing', ['public hearing']],
    ['座谈会', ['座谈会']],
    ['座谈会、座谈会', ['座谈会']],
    ['2024/3/5座谈', ['2024/3/5座谈']],
    ['无', []],
    ['3', unreadable('3')],
    [3, unreadable('3')],
  ];
  test.each(cases)('%j reads as %j', (content, value) => {
    expect(read(content, fieldOf('list'))).toEqual(value);
  });
});

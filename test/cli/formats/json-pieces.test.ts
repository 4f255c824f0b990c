import { jsonPieces } from '../../../src/cli/formats/json-pieces.ts';

const whole = (value: unknown, levels: number) => [...jsonPieces(value, levels)].join('');

test('items of a list stand on lines of their own', () => {
  expect(whole([{ a: 1, list: [{ b: [1, 2] }, { b: [] }], none: [] }], 3)).toBe(
    [
      '[',
      '  {',
      '    "a": 1,',
      '    "list": [',
      '      {"b":[1,2]},',
      '      {"b":[]}',
      '    ],',
      '    "none": []',
      '  }',
      ']',
      '',
    ].join('\n'),
  );
});

test.each([[[]], [null], ['a\n"b'], [[[], {}, [{}]]], [{ 'a"': undefined, b: 1 }]])(
  '%j means the same as without lines',
  (value) => {
    for (const levels of [0, 1, 2, 3, 9]) {
      expect(JSON.parse(whole(value, levels))).toEqual(JSON.parse(JSON.stringify(value)));
    }
  },
);

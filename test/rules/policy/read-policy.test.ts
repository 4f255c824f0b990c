import { adviceCases, lookUpCases } from './look-up-cases.ts';
import { fileCases, shapeCases, textCases } from './shape-cases.ts';
import { changed, expected, read, sampleText, told } from './sample.ts';

test('a policy without a fault is read, and needs no advice', () => {
  const reading = read(sampleText);
  expect([reading.kind, told(reading)]).toEqual(['policy', []]);
});

test.each([...textCases, ...shapeCases, ...lookUpCases])(
  'a fault where it stands: %# %s',
  (...parts) => {
    const { text, faults } = expected(changed(parts));
    const reading = read(text);
    expect([reading.kind, told(reading)]).toEqual(['faults', faults]);
  },
);

test.each(adviceCases)('advice where it helps: %# %s', (...parts) => {
  const { text, faults } = expected(changed(parts));
  const reading = read(text);
  expect([reading.kind, told(reading)]).toEqual(['policy', faults]);
});

test.each(fileCases)('a file that cannot be judged: %s', (code, text) => {
  expect(told(read(text))).toEqual([[1, 1, code]]);
});

test('a mark of byte order at the beginning is no part of the text', () => {
  expect(told(read(`\uFEFF${sampleText}`))).toEqual([]);
});

test('all faults of a file are told at once, in its order', () => {
  const { text, faults } = expected(
    changed([
      '"code": "MT",',
      '§missingKey§"code": "MT", §comment§// 代号',
      ...['"group": "district"', '"group": §unknownName§"distrikt"', '{district} 有 ', ''],
      ...['"type": "identifier",', '"type": §notOneOf§"identifer",'],
      ...['"parameters": {', '§unknownKey§"parametres": {'],
      ...['"after": ["plan"]', '"after": [§unknownName§"plans"]'],
      ...['"operator": "lessThan"', '"operator": §unknownOperator§"less"'],
      ...[
        '{ "from": "planOn", "within": "localLimit" }',
        '{ "from": "planOn", §unknownKey§"in": "localLimit" }',
      ],
      ...['"cites": ["YT-3.1"]', '"cites": ["YT-3.1", §unknownClause§"YT-3.9"§trailingComma§,]'],
    ]),
  );
  const wanted = faults.filter(([, , code]) => code !== 'missingKey');
  expect(told(read(text))).toEqual(wanted);
});

import { functions } from '../../src/rules/check/functions/index.ts';
import { operators } from '../../src/rules/check/operators/index.ts';
import { cliExplainWords } from '../../src/rules/index.ts';

describe.each(['zh-CN', 'en-US'] as const)('explanations in %s', (language) => {
  const words = cliExplainWords[language];

  test.each([...operators.values()])('have words for the operator $name', ({ name, kind }) => {
    expect(Object.keys(kind === 'presence' ? words.presence : words.operators)).toContain(name);
  });

  test.each([...functions.keys()])('have words for the function %s', (name) => {
    expect(Object.keys(words.facts)).toContain(name);
  });
});

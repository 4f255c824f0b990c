import { check } from '../../../src/rules/check/check.ts';
import { typedLedger } from '../../../src/rules/check/typed-ledger.ts';
import { compilePolicy } from '../../../src/rules/policy/compile-policy.ts';
import { chinaCalendar } from '../china-calendar.ts';
import { AS_OF, day, policyOf, ruleOf, runOf } from './policy-of.ts';

describe('a long run', () => {
  const notDone = ruleOf('IT-1', { fact: 'done', operator: 'equal', value: false });
  const policy = policyOf({ done: 'mark' }, { rules: [notDone] });
  const records = Array.from({ length: 9000 }, () => ({ done: '否' }));
  const ledgers = [typedLedger(policy, records)];
  const compiled = [compilePolicy(policy)];

  test('tells how far it has come', async () => {
    const told: [number, number][] = [];
    const watch = { progress: (done: number, total: number) => told.push([done, total]) };
    await check(ledgers, compiled, day(AS_OF), chinaCalendar, watch);
    expect([told.length > 1, told.at(-1)]).toEqual([true, [9000, 9000]]);
  });

  test('can be cancelled, and then says that it is partial', async () => {
    const signal = { aborted: false };
    const progress = (done: number) => {
      signal.aborted = done > 0;
    };
    const run = await check(ledgers, compiled, day(AS_OF), chinaCalendar, { progress, signal });
    const { outcomes, findings, records: results } = runOf(run);
    expect([run.partial, outcomes.finding < 9000, outcomes.finding > 0]).toEqual([
      true,
      true,
      true,
    ]);
    expect([findings.length, results.length]).toEqual([outcomes.finding, outcomes.finding]);
  });

  test('pauses often', async () => {
    let pauses = 0;
    const pause = () => Promise.resolve(void (pauses += 1));
    const run = await check(ledgers, compiled, day(AS_OF), chinaCalendar, {
      progress: () => {},
      pause,
    });
    expect([run.partial, pauses > 9]).toEqual([false, true]);
  });
});

import { runIn } from '../run-here.ts';
import { SAMPLE } from '../samples.ts';

const CHECK = ['check', SAMPLE, '--as-of', '2025-12-31'];

test('a terminal gets colours, unless NO_COLOR is set', async () => {
  const seen = await runIn({ isTerminal: true }, CHECK);
  expect(seen.out).toContain('\u001b[31m错误\u001b[0m');
  const plain = await runIn({ isTerminal: true, environment: { NO_COLOR: '1' } }, CHECK);
  expect(plain.out).not.toContain('\u001b');
});

test('long work on a terminal shows how far it has come, on one line that goes again', async () => {
  let time = 0;
  const slow = () => new Date((time += 1000));
  const { err } = await runIn({ isTerminal: true, now: slow }, CHECK);
  expect(err).toContain(`正在校验 ${SAMPLE}：`);
  expect(err.endsWith('\r\u001b[2K')).toBe(true);
  expect(err).not.toContain('\n');
});

test('short work, and work that nobody watches, shows none', async () => {
  let time = 0;
  const slow = () => new Date((time += 1000));
  expect((await runIn({ isTerminal: true }, CHECK)).err).toBe('');
  expect((await runIn({ now: slow }, CHECK)).err).toBe('');
});

test('a time from the environment that is none is refused', async () => {
  const ran = await runIn({ environment: { LEDGER_RULES_AT: 'noon' } }, CHECK);
  expect([ran.code, ran.out]).toEqual([2, '']);
  expect(ran.err).toContain('LEDGER_RULES_AT 的“noon”不是时间');
});

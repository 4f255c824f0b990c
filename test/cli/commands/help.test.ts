import { COMMAND_NAMES } from '../../../src/cli/arguments/commands.ts';
import { OPTION_NAMES } from '../../../src/cli/arguments/options.ts';
import { runHere } from '../run-here.ts';

test.each(['zh-CN', 'en'])('help names every command and option, in %s', async (lang) => {
  const { code, out, err } = await runHere('help', '--lang', lang);
  expect([code, err]).toEqual([0, '']);
  for (const name of COMMAND_NAMES) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  for (const name of OPTION_NAMES) expect(out).toContain(`--${name} `);
});

test('English help holds no Chinese', async () => {
  const { out } = await runHere('help', '--lang', 'en');
  expect(out).not.toMatch(/\p{Script=Han}/u);
});

test.each(COMMAND_NAMES.filter((name) => name !== 'help'))(
  '%s --help tells how it is used',
  async (name) => {
    const { code, out } = await runHere(name, '--help');
    expect([code, out]).toEqual([0, expect.stringContaining(`用法: ledger-rules ${name}`)]);
  },
);

test('--version', async () => {
  expect(await runHere('--version')).toEqual({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    err: '',
  });
});

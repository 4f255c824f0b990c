import { launchChromium } from './src/chromium.mjs';
import { groupNames, runGroup, stopSelftest } from './selftest/groups.mjs';

/** The host itself: the real office.js against rules that Excel's documentation states. */
let browser: Awaited<ReturnType<typeof launchChromium>>;

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);

afterAll(async () => {
  stopSelftest();
  await browser.close();
});

test.each(groupNames())(
  'the pretend Excel: %s',
  async (name) => {
    expect(await runGroup(name, browser)).toEqual([]);
  },
  60_000,
);

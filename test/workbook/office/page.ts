import type { WritePlan } from '../../../src/rules/index.ts';
import type { Reading } from '../../../src/workbook/workbook.ts';
import { officeWorkbook } from '../../../src/workbook/office/index.ts';

/** A pane without a face: what tests call in the browser. Sets travel as arrays. */
await Office.onReady();
const waiting: boolean[] = [];
const workbook = officeWorkbook({
  language: 'zh-CN',
  waiting: (isWaiting) => {
    waiting.push(isWaiting);
  },
});
const progress: (readonly [number, number])[] = [];
let cancelling = new AbortController();
const watch = () => ({
  progress: (done: number, total: number) => {
    progress.push([done, total]);
  },
  signal: cancelling.signal,
});

const calls = {
  waiting: () => waiting,
  progress: () => progress,
  cancel() {
    cancelling.abort();
    cancelling = new AbortController();
  },
  async read() {
    return asJson(await workbook.read(watch()));
  },
  write: (plan: WritePlan, before?: WritePlan) => workbook.write(plan, before, watch()),
  clear: () => workbook.clear(watch()),
};
export type PaneCalls = typeof calls;

function asJson(reading: Reading): Reading {
  return JSON.parse(
    JSON.stringify(reading, (_, value: unknown) => (value instanceof Set ? [...value] : value)),
  ) as Reading;
}

Object.assign(globalThis, { calls });

import { createSession, type Session } from '../../../src/taskpane/session/session.ts';
import type { PaneState, Preferences } from '../../../src/taskpane/session/state.ts';
import type { PaneWorld } from '../../../src/taskpane/session/world.ts';
import type {
  Reading,
  SavedReading,
  Workbook,
  WorkbookChange,
  WorkbookCells,
  WriteReport,
} from '../../../src/workbook/workbook.ts';
import { ledgerCells } from './ledger-grid.ts';

const WHOLE: WriteReport = { kind: 'whole', faults: [] };

/** A workbook port without a workbook: what it is asked is noted, what it answers is set by the test. */
export interface PretendPane extends Session {
  readonly asked: string[];
  readonly answers: {
    cells: WorkbookCells;
    reading: Reading | null;
    saved: SavedReading;
    report: WriteReport;
  };
  readonly change: (changes: readonly WorkbookChange[]) => void;
  /** When everything that was begun is done. */
  readonly quiet: () => Promise<PaneState>;
}

const PREFERENCES: Preferences = {
  language: 'zh-CN',
  live: true,
  person: '张三',
  resultsGo: 'beside',
};

export function pretendPane(
  cells: WorkbookCells = ledgerCells([{}, { opinions: '' }]),
  preferences: Partial<Preferences> = {},
): PretendPane {
  const asked: string[] = [];
  const answers: PretendPane['answers'] = {
    cells,
    reading: null,
    saved: { kind: 'none' },
    report: WHOLE,
  };
  let told: (changes: readonly WorkbookChange[]) => void = () => undefined;
  const read = (what: string) => {
    asked.push(what);
    return Promise.resolve(answers.reading ?? ({ kind: 'cells', cells: answers.cells } as const));
  };
  const change = (what: string) => {
    asked.push(what);
    return Promise.resolve(answers.report);
  };
  const stop = () => Promise.resolve();
  const workbook: Workbook = {
    read: () => read('read'),
    readRows: (_, rows) =>
      read(`readRows ${rows.map(({ first, last }) => `${first}-${last}`).join()}`),
    write: (_, before) => change(before === undefined ? 'write' : 'write what differs'),
    writeBulletin: ({ sheet }) => change(`write bulletin ${sheet.name}`),
    clear: (_, options) => change(options?.withWaivers === true ? 'clear with waivers' : 'clear'),
    readSaved: () => Promise.resolve(answers.saved),
    save: () => change('save'),
    watch: (tell) => {
      told = tell;
      return Promise.resolve({ stop });
    },
    show: (sheet, cell) => {
      asked.push(`show ${sheet}!${cell}`);
      return Promise.resolve([]);
    },
    watchSheet: () => Promise.resolve({ stop }),
  };
  const world: PaneWorld = {
    workbook,
    now: () => new Date(2025, 6, 1, 9, 30),
    pause: () => Promise.resolve(),
    keep: (kept) => asked.push(`keep ${JSON.stringify(kept)}`),
    download: (name) => asked.push(`download ${name}`),
  };
  const session = createSession(world, { ...PREFERENCES, ...preferences });
  session.dispatch({ kind: 'started' });
  return {
    ...session,
    asked,
    answers,
    change: (changes) => {
      told(changes);
    },
    async quiet() {
      do await new Promise((resolve) => setTimeout(resolve, 5));
      while (session.state().job !== null);
      return session.state();
    },
  };
}

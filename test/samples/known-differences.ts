/**
 * Where the product differs from what the people wrote down who made the workbooks in seeds/ledgers/offices and had never
 * seen it. Each with its reason; the list may only grow shorter.
 */
export interface KnownDifferences {
  /** Findings that they did not name, as "sheet row rule". */
  readonly more: Readonly<Record<string, string>>;
  /** Findings that they named and that are not found, as "sheet row clause". */
  readonly missed: Readonly<Record<string, string>>;
  /** Cells that they thought unreadable and that are read, as "sheet cell". */
  readonly read: Readonly<Record<string, string>>;
  /** Cells that they thought readable, if vaguely, and that are not read. */
  readonly notRead: Readonly<Record<string, string>>;
}

export const NONE: KnownDifferences = { more: {}, missed: {}, read: {}, notRead: {} };

export const knownDifferences: Readonly<Record<string, KnownDifferences>> = {
  'offices/lanchuan-city-by-district': {
    ...NONE,
    read: {
      '东桥区 R9': 'B级 is a usual name of 中; its author keeps to the three words of the header.',
    },
  },
  'offices/tingling-county-wide': {
    ...NONE,
    more: {
      '2024-2025稳评总台账 16 RA-206-3':
        'The planted high risk is a high risk of controllability too, and it was decided and carried out.',
      '2024-2025稳评总台账 16 RA-207-4':
        'The planted high risk was not only approved but carried out.',
    },
  },
  'offices/yunpi-county-text-dates': {
    ...NONE,
    notRead: {
      '2024年台账 I5': '中旬 is no day: told, not guessed.',
      '2024年台账 J13': 'Two days in one cell: told, not guessed.',
      '2024年台账 M24': 'No year: told, not guessed.',
    },
  },
};

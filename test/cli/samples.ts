import path from 'node:path';

const LEDGERS = path.join(import.meta.dirname, '../../seeds/ledgers');

/** The ledger with planted defects. */
export const SAMPLE = path.join(LEDGERS, 'risk-assessment-2025.xlsx');
/** Its twin without them. */
export const CLEAN = path.join(LEDGERS, 'risk-assessment-2025-clean.xlsx');

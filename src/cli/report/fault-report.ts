import type { Language } from '../../rules/index.ts';
import type { Trouble } from '../trouble.ts';
import type { FaultReport } from './check-report.ts';

export function faultReport({ code, place, say }: Trouble, language: Language): FaultReport {
  const { sentence, repair } = say(language);
  return {
    code,
    sentence,
    repair,
    file: place.file ?? null,
    pointer: place.pointer ?? null,
    line: place.line ?? null,
    column: place.column ?? null,
    sheet: place.sheet ?? null,
    cell: place.cell ?? null,
  };
}

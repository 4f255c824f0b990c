import type { Workbook } from '../../workbook/workbook.ts';
import type { Preferences } from './state.ts';

/** What the pane needs of the world around it; a test gives another. */
export interface PaneWorld {
  readonly workbook: Workbook;
  readonly now: () => Date;
  /** Returns at once until the page has waited long enough to need a turn. */
  readonly pause: () => Promise<void>;
  readonly keep: (preferences: Preferences) => void;
  readonly download: (name: string, text: string) => void;
}

const two = (number: number) => String(number).padStart(2, '0');

/** yyyy-mm-dd in the machine's own time: what people call today. */
export function dayText(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function timeText(now: Date): string {
  return `${dayText(now)} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

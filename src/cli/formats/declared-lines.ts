import type { DeclaredReport } from '../report/check-report.ts';
import { visible } from '../terminal/visible.ts';
import { alignColumns } from '../terminal/width.ts';

/** Title and text of each result column and score that says something. */
export function declaredLines({ columns, scores }: DeclaredReport): readonly string[] {
  const said = [...columns, ...scores].filter(({ text }) => text !== '');
  return alignColumns(said.map(({ title, text }) => [visible(title), visible(text)]));
}

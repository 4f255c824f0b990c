/** How the reference of rules is written: both languages, in tables. */
import { localText } from '../src/rules/words/language.ts';

export type Text = Parameters<typeof localText>[0];

/** Both languages, or Chinese alone where there is no other. */
export function both(text: Text): string {
  const [zh, en] = [localText(text, 'zh-CN'), localText(text, 'en-US')];
  return zh === en ? zh : `${zh} / ${en}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}

export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line), ''];
}

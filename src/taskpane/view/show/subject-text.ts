import { cliCheckWords, type Language } from '../../../rules/index.ts';
import type { ListItem } from '../../session/list-items.ts';

/** Which record, group or ledger is spoken of: "稳评台账 第 4 行 A-2". */
export function textOfSubject({ subject, sheet }: ListItem, language: Language): string {
  const words = cliCheckWords[language];
  if (subject.kind === 'record') {
    const { row, key } = subject.record;
    return words.subject({ sheet, row, record: key, group: null });
  }
  const group = subject.kind === 'group' ? subject.group : null;
  return words.subject({ sheet, row: null, record: null, group });
}

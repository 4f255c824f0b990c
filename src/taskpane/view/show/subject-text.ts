import { cliCheckWords, type Language } from '../../../rules/index.ts';
import type { ListItem } from '../../session/list-items.ts';
import { saidWords } from '../../words/said-words.ts';

/** Which record, group or ledger is spoken of: "稳评台账 第 4 行 A-2", "稳评台账 20,000 条记录". */
export function textOfSubject(item: ListItem, language: Language): string {
  const { subject, sheet } = item;
  if (item.kind === 'unchecked' && item.records > 1) {
    return saidWords[language].manyRecords(sheet, item.records);
  }
  const words = cliCheckWords[language];
  if (subject.kind === 'record') {
    const { row, key } = subject.record;
    return words.subject({ sheet, row, record: key, group: null });
  }
  const group = subject.kind === 'group' ? subject.group : null;
  return words.subject({ sheet, row: null, record: null, group });
}

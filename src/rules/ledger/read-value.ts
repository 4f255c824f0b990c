import type { Field } from '../policy/shape/ledger-shape.ts';
import { saysAwaited, saysDitto, saysNotApplicable, saysUnderWay } from './absence-words.ts';
import { bareText, cleanText, rawText } from './cell-text.ts';
import type { ColumnContext, Content, FieldType } from './field-types/field-type.ts';
import { choiceWord, choiceWords } from './field-types/choice.ts';
import { fieldTypes } from './field-types/index.ts';
import { markWord, ownMarkWords } from './field-types/mark-words.ts';
import type { CellContent } from './grid.ts';
import { BLANK, type Value } from './value.ts';

export type ValueReader = (content: CellContent | null | undefined) => Value;

/** One cell by itself, as a test of a policy gives it. 同上 has nothing above it here, so it is unreadable. */
export function readTypedValue(
  content: CellContent | null | undefined,
  field: Field,
  date1904: boolean,
): Value {
  return valueReader(field, { date1904 })(content);
}

/** A reader of one column. Equal contents are read once: a column repeats itself, and its dates do above all. */
export function valueReader(field: Field, context: ColumnContext): ValueReader {
  const read = uncachedReader(field, context);
  const texts = new Map<string, Value>();
  const numbers = new Map<number, Value>();
  const serials = new Map<number, Value>();
  return (content) => {
    if (content === undefined || content === null) return BLANK;
    if (typeof content === 'string') return remembered(texts, content, content, read);
    if (typeof content === 'number') return remembered(numbers, content, content, read);
    if (typeof content === 'object' && 'serial' in content) {
      return remembered(serials, content.serial, content, read);
    }
    return read(content);
  };
}

function remembered<Key>(
  memory: Map<Key, Value>,
  key: Key,
  content: CellContent,
  read: (content: CellContent) => Value,
): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = read(content);
  memory.set(key, value);
  return value;
}

function uncachedReader(field: Field, context: ColumnContext): (content: CellContent) => Value {
  const type = fieldTypes[field.type];
  const readContent = type.prepare(field, context);
  const absence = absenceReader(field, type);
  const { beforeCleaning } = type;
  const clean = (text: string): string =>
    cleanText(beforeCleaning === undefined ? text : beforeCleaning(text));
  const unreadable = (content: CellContent): Value => ({
    kind: 'unreadable',
    raw: rawText(content, context.date1904),
  });
  return (content) => {
    if (typeof content === 'object' && 'error' in content) return unreadable(content);
    const cleaned: Content = typeof content === 'string' ? clean(content) : content;
    if (cleaned === '') return BLANK;
    const bare = typeof cleaned === 'string' ? bareText(cleaned) : '';
    if (saysDitto(bare)) return unreadable(content);
    return absence(bare) ?? readContent(cleaned) ?? unreadable(content);
  };
}

/** Absent contents, unless the field has declared the word as one of its own answers. */
function absenceReader(field: Field, type: FieldType): (bare: string) => Value | undefined {
  const answers = new Set([...ownMarkWords(field).keys(), ...choiceWords(field).keys()]);
  return (bare) => {
    if (bare === '' || answers.has(markWord(bare)) || answers.has(choiceWord(bare)))
      return undefined;
    if (saysNotApplicable(bare)) return { kind: 'notApplicable', raw: bare };
    if (saysAwaited(bare) || (!type.wordsAnswer && saysUnderWay(bare))) {
      return { kind: 'blank', pending: bare };
    }
    return undefined;
  };
}

import type { FieldType as FieldTypeName } from '../../policy/shape/ledger-shape.ts';
import { choice } from './choice.ts';
import { day } from './day.ts';
import type { FieldType } from './field-type.ts';
import { identifier } from './identifier.ts';
import { list } from './list.ts';
import { mark } from './mark.ts';
import { moment } from './moment.ts';
import { number } from './number.ts';
import { people } from './people.ts';
import { text } from './text.ts';

export const fieldTypes: Readonly<Record<FieldTypeName, FieldType>> = {
  text,
  identifier,
  day,
  moment,
  number,
  mark,
  choice,
  list,
  people,
};

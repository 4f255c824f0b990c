import type { Fault } from '../../fault.ts';
import { localText } from '../../words/language.ts';
import type { Field } from '../../policy/shape/ledger-shape.ts';
import { cellAddress, columnLetters } from '../address.ts';
import type { Table } from '../header/table.ts';
import { isNeeded } from './choose-kind.ts';
import { LOWEST } from './assign-columns.ts';
import { reasonOf, resembles } from './unmapped-columns.ts';
import type { HeaderColumn } from '../header/header-columns.ts';
import type { ColumnsUnderstood } from './understand-columns.ts';

/**
 * One fault for each key or required field without a column, and for each whose header seems misspelt: what comes closest
 * is named. Columns between which a person must choose are asked for whatever the field, unless it holds mere words such
 * as remarks.
 */
export function columnFaults(sheet: string, table: Table): readonly Fault[] {
  const { columns } = table;
  const { index, assignment } = columns;
  const { policy } = index;
  const misspelt = misspeltHeaders(columns);
  return policy.ledger.fields
    .filter(({ name }) => !assignment.taken.has(name))
    .filter((field) => {
      const isAsked = assignment.ambiguousFields.has(field.name) && field.type !== 'text';
      return isNeeded(field, policy) || isAsked || misspelt.has(field.name);
    })
    .map((field) => faultOf(field, sheet, table, misspelt.get(field.name)));
}

function faultOf(
  field: Field,
  sheet: string,
  { block, columns }: Table,
  near: HeaderColumn | undefined,
): Fault {
  const { policy } = columns.index;
  const about = {
    ledger: policy.id,
    field: field.name,
    title: localText(field.title, 'zh-CN'),
    titleInEnglish: localText(field.title, 'en-US'),
  };
  if (columns.assignment.ambiguousFields.has(field.name)) {
    const tied = columns.claims
      .filter((claim) => claim.field === field && claim.score >= LOWEST)
      .map(({ column }) => column);
    const letters = [...new Set(tied)].sort((left, right) => left - right).map(columnLetters);
    return {
      code: letters.length === 1 ? 'ambiguousColumn' : 'ambiguousColumns',
      data: { ...about, columns: letters.join('、') },
      place: { sheet },
    };
  }
  if (!near) return { code: 'fieldWithoutColumn', data: about, place: { sheet } };
  const cell = cellAddress(block.last, near.column);
  return {
    code: 'misspeltHeader',
    data: { ...about, header: near.shown },
    place: { sheet, cell },
  };
}

/** By field, the first column without a field whose header is nearly its name. */
function misspeltHeaders(columns: ColumnsUnderstood): ReadonlyMap<string, HeaderColumn> {
  const fields = new Set([...columns.assignment.taken.values()].map(({ column }) => column));
  const found = new Map<string, HeaderColumn>();
  for (const header of columns.headers) {
    if (fields.has(header.column) || reasonOf(header, columns) !== 'resembles') continue;
    const field = resembles(header, columns);
    if (field !== undefined && !found.has(field)) found.set(field, header);
  }
  return found;
}

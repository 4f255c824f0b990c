import type { NameEntry } from '../read/inventory.ts';
import { CALL, type Step } from './step.ts';

/** A hidden name, new or with another meaning. */
export function nameStep(
  name: string,
  refersTo: string,
  comment: string,
  known: ReadonlySet<string>,
): Step {
  return {
    bytes: 3 * CALL,
    queue: ({ workbook }) => {
      if (known.has(name.toUpperCase())) {
        const item = workbook.names.getItem(name);
        item.formula = `=${refersTo}`;
        item.comment = comment;
        item.visible = false;
      } else workbook.names.add(name, `=${refersTo}`, comment).visible = false;
    },
  };
}

export function removeName({ name, scope }: NameEntry): Step {
  return {
    bytes: CALL,
    queue: ({ workbook }) => {
      const names = scope === undefined ? workbook.names : workbook.worksheets.getItem(scope).names;
      names.getItem(name).delete();
    },
  };
}

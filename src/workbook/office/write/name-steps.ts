import type { NameEntry } from '../read/inventory.ts';
import { sameReference } from '../read/ranges.ts';
import { CALL, type Step } from './step.ts';

/** Names of the whole workbook as they are, by their upper case. */
export type KnownNames = ReadonlyMap<string, NameEntry>;

export function knownNames(names: readonly NameEntry[]): KnownNames {
  const ofWorkbook = names.filter(({ scope }) => scope === undefined);
  return new Map(ofWorkbook.map((entry) => [entry.name.toUpperCase(), entry]));
}

/** A hidden name, new or with another meaning; nothing where it says this already. */
export function nameSteps(
  name: string,
  refersTo: string,
  comment: string,
  known: KnownNames,
): readonly Step[] {
  const present = known.get(name.toUpperCase());
  if (present?.comment === comment && sameReference(present.formula.replace(/^=/, ''), refersTo)) {
    return [];
  }
  return [
    {
      bytes: 3 * CALL,
      queue: ({ workbook }) => {
        if (present) {
          const item = workbook.names.getItem(name);
          item.formula = `=${refersTo}`;
          item.comment = comment;
          item.visible = false;
        } else workbook.names.add(name, `=${refersTo}`, comment).visible = false;
      },
    },
  ];
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

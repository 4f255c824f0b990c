import { jsonPointer } from './places.ts';
import type { PolicyFault } from './policy-fault.ts';

/** Where fields and parameters are declared: with one of these lost, a name that is not found proves nothing. */
const DECLARATIONS =
  /^(\/ledger(\/fields(\/\d+(\/name)?)?)?|\/parameters|\/conditions|\/procedure(\/(steps|gates)(\/\d+(\/id)?)?)?)?$/;

const NOT_FOUND: readonly string[] = ['unknownFact', 'unknownName', 'unknownPlaceholder'];

/** Leaves out what only follows from another fault: anything inside a stand-in, or missing because of one. */
export function withoutEchoes(
  faults: readonly PolicyFault[],
  standIns: readonly string[],
): PolicyFault[] {
  const areNamesLost = standIns.some((pointer) => DECLARATIONS.test(pointer));
  return faults.filter(({ code, path }) => {
    if (areNamesLost && NOT_FOUND.includes(code)) return false;
    const pointer = jsonPointer(path);
    return !standIns.some((inside) => pointer === inside || pointer.startsWith(`${inside}/`));
  });
}

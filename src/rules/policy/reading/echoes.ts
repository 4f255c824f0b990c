import { jsonPointer } from './places.ts';
import type { PolicyFault } from './policy-fault.ts';

/** Where fields and parameters are declared: with one of these lost, a name that is not found proves nothing. */
const DECLARATIONS =
  /^(\/ledger(\/fields(\/\d+(\/name)?)?)?|\/parameters|\/conditions|\/procedure(\/(steps|gates)(\/\d+(\/id)?)?)?)?$/;

const NOT_FOUND: readonly string[] = ['unknownFact', 'unknownName', 'unknownPlaceholder'];

/**
 * The faults of the shape and of the look-ups together, without what only follows from another: anything inside a
 * stand-in, or missing because of one, and all but one fault of a place.
 */
export function withoutEchoes(
  misshapen: readonly PolicyFault[],
  lookedUp: readonly PolicyFault[],
  standIns: readonly string[],
): PolicyFault[] {
  const better = new Set(lookedUp.filter(namesTheRight).map(pointerOf));
  const shapes = misshapen.filter(
    (fault) => fault.code !== 'misspelt' || !better.has(pointerOf(fault)),
  );
  const told = new Set(shapes.map(pointerOf));
  const areNamesLost = standIns.some((pointer) => DECLARATIONS.test(pointer));
  const names = lookedUp.filter((fault) => {
    if (areNamesLost && NOT_FOUND.includes(fault.code)) return false;
    const pointer = pointerOf(fault);
    const isInside = standIns.some((at) => pointer === at || pointer.startsWith(`${at}/`));
    return !isInside && !told.has(pointer);
  });
  return [...shapes, ...names];
}

/** A title where a name belongs is misspelt, but to name the field that it is the title of helps more. */
function namesTheRight(fault: PolicyFault): boolean {
  return fault.code === 'unknownName' && fault.data.meant !== '';
}

function pointerOf({ path }: PolicyFault): string {
  return jsonPointer(path);
}

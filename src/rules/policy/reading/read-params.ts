import type { FunctionFact } from '../../check/functions/function-fact.ts';
import type { Comparison } from '../shape/index.ts';
import { jsonPointer } from './places.ts';
import type { Path } from './policy-fault.ts';
import { readShape, type ShapeReading } from './read-shape.ts';

type Params = Comparison['params'];

interface ParamsReader {
  readonly read: (called: FunctionFact, params: Params, path: Path) => Params;
  /** The reading of the whole policy, with that of all params so far. */
  readonly reading: () => ShapeReading;
}

/** The shape of params is known only once their function is: they are read after the rest, into the same reading. */
export function paramsReader(whole: ShapeReading): ParamsReader {
  const readings = [whole];
  return {
    read: (called, params, path) => {
      const node = whole.nodes.get(jsonPointer(path));
      if (!node) return params;
      const reading = readShape(called.params, node, path);
      readings.push(reading);
      return reading.value as Params;
    },
    reading: () => ({
      value: whole.value,
      faults: readings.flatMap(({ faults }) => faults),
      standIns: readings.flatMap(({ standIns }) => standIns),
      nodes: new Map(readings.flatMap(({ nodes }) => [...nodes])),
    }),
  };
}

import type { Fault, FaultPlace, WorkbookFaultCode } from '../../rules/index.ts';

/** Leaves a deep reader at once. Caught where the module is entered and handed back as a fault; it never gets out. */
class Refusal extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

export function refuse(
  code: WorkbookFaultCode,
  data: Fault['data'] = {},
  place: FaultPlace = {},
): never {
  throw new Refusal({ code, data, place });
}

/** The result of `read`, or the one fault that it met. Errors of our own pass through. */
export function orFault<Result>(read: () => Result): Result | Fault {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return error.fault;
    throw error;
  }
}

import type { Fault, FaultPlace, OfficeFaultCode } from '../../rules/index.ts';

export function officeFault(
  code: OfficeFaultCode,
  place: FaultPlace = {},
  data: Fault['data'] = {},
): Fault {
  const named = {
    ...(place.sheet === undefined ? {} : { sheet: place.sheet }),
    ...(place.cell === undefined ? {} : { cell: place.cell }),
  };
  return { code, data: { ...named, ...data }, place };
}

/** Excel's code of an error → ours; codes are not localized, messages are. */
const CODES: Readonly<Record<string, OfficeFaultCode>> = {
  AccessDenied: 'accessDenied',
  ActivityLimitReached: 'busy',
  ApiNotFound: 'notSupported',
  Conflict: 'busy',
  FilteredRangeConflict: 'rangeConflict',
  HostRestartNeeded: 'outOfMemory',
  InactiveWorkbook: 'otherWorkbook',
  InsertDeleteConflict: 'rangeConflict',
  InvalidOperationInCellEditMode: 'cellEditing',
  InvalidOrTimedOutSession: 'noAnswer',
  InvalidSelection: 'otherWorkbook',
  MemoryLimitReached: 'outOfMemory',
  MergedRangeConflict: 'rangeConflict',
  NotImplemented: 'notSupported',
  OperationCellsExceedLimit: 'tooLarge',
  PivotTableRangeConflict: 'rangeConflict',
  RangeExceedsLimit: 'tooLarge',
  RequestAborted: 'busy',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  UnsupportedOperation: 'notSupported',
  UnsupportedSheet: 'notSupported',
};

/** What office.js threw, as a fault. Undefined: it is no error of Excel's but a bug of ours. */
export function faultOf(error: unknown): Fault | undefined {
  if (!(error instanceof OfficeExtension.Error)) return undefined;
  const code = isElsewhere(error) ? 'otherWorkbook' : CODES[error.code];
  return code === undefined ? officeFault('internal', {}, { code: error.code }) : officeFault(code);
}

/** On a desktop these fail, and say no more, where another workbook has come to the front meanwhile. */
function isElsewhere({ code, debugInfo }: OfficeExtension.Error): boolean {
  const place = debugInfo.errorLocation ?? '';
  return (
    code === 'GeneralException' &&
    /^(WorksheetCollection\.add|Worksheet\.delete|WorksheetFreezePanes\.)/.test(place)
  );
}

/** Where in Excel's own terms it failed: Range.values, PageLayout.zoom … */
export function placeOfError(error: unknown): string {
  return error instanceof OfficeExtension.Error ? (error.debugInfo.errorLocation ?? '') : '';
}

export function isTooLarge(error: unknown): boolean {
  return faultOf(error)?.code === 'tooLarge';
}

/** An older Excel on the web says no more than this of a request that is too large, and of much else. */
export function isGeneral(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === 'GeneralException';
}

export function isPassing(error: unknown): boolean {
  return faultOf(error)?.code === 'busy';
}

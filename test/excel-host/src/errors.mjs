// Errors as the host reports them inside a RichApi response.
const MESSAGES = {
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  OperationCellsExceedLimit:
    'The attempted operation affects more than the limit of 33554000 cells.',
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  FormulaLengthExceedsLimit:
    'The bytecode of the applied formula exceeds the maximum length limit.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
  ApiNotFound: "The API you're trying to use couldn't be found.",
};

const HTTP = {
  ItemNotFound: 404,
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  NotImplemented: 501,
  GeneralException: 500,
  ApiNotFound: 404,
};

export class ExcelError extends Error {
  constructor(code, message, location) {
    super(message || MESSAGES[code] || code);
    this.code = code;
    this.location = location || null;
    this.http = HTTP[code] || 400;
  }
}
/** The host does not know a member that office.js asked for: blame the tool, not the add-in. */
export class UnsupportedError extends ExcelError {
  constructor(what) {
    super('NotImplemented', `UNSUPPORTED by excel-host: ${what}`);
    this.unsupported = what;
  }
}
export const fail = (code, message) => {
  throw new ExcelError(code, message);
};

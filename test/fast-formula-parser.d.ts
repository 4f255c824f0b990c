declare module 'fast-formula-parser' {
  class FormulaParser {
    static FormulaError: { new (code: string): Error; readonly VALUE: Error };
    constructor(config: {
      readonly onCell: (reference: FormulaParser.CellReference) => FormulaParser.Result;
      readonly onRange: (
        reference: FormulaParser.RangeReference,
      ) => readonly (readonly FormulaParser.Result[])[];
      readonly functions: Readonly<
        Record<string, (...args: FormulaParser.Argument[]) => FormulaParser.Result>
      >;
    });
    parse(formula: string, position: FormulaParser.CellReference): FormulaParser.Result;
  }
  namespace FormulaParser {
    interface CellReference {
      readonly sheet: string;
      readonly row: number;
      readonly col: number;
    }
    interface RangeReference {
      readonly sheet: string;
      readonly from: { readonly row: number; readonly col: number };
      readonly to: { readonly row: number; readonly col: number };
    }
    type Result = string | number | boolean | null | Error;
    interface Argument {
      readonly value: Result | readonly (readonly Result[])[];
    }
  }
  export = FormulaParser;
}

import { valueAsJson, type Explained, type FactValue } from '../../rules/index.ts';
import type {
  ChangeOutput,
  ExplainedOutput,
  ExplainOutput,
  FactOutput,
} from '../output/explain-output.ts';
import type { ChangeReport, ExplainReport } from '../report/explain-report.ts';
import { declaredJson } from './declared-json.ts';
import { jsonPieces } from './json-pieces.ts';
import { waiverJson } from './waiver-json.ts';

/** The stable machine output of `explain`, as docs/explain-output.schema.json has it. */
export function explainJson(reports: readonly ExplainReport[]): Iterable<string> {
  const output: ExplainOutput = reports.map((report) => ({
    workbook: report.workbook,
    asOf: report.asOf,
    ledger: report.run.compiled.policy.id,
    sheet: report.sheet,
    row: report.row,
    record: report.record,
    ...declaredJson(report.declared),
    rules: report.rules.map((rule) => ({
      rule: rule.id,
      title: rule.title,
      outcome: rule.outcome,
      severity: rule.severity,
      clauses: [...rule.clauses],
      message: rule.message === '' ? null : rule.message,
      conditions: explained(rule.conditions),
      inForce: rule.inForce === undefined ? null : explained(rule.inForce),
      exceptions: rule.exceptions.map((each) => ({
        id: each.id,
        conditions: explained(each.explained),
      })),
      change: rule.change && changeJson(rule.change),
      waiver: waiverJson(rule.waiver),
    })),
  }));
  return jsonPieces(output, 5);
}

function changeJson({ ways, none, note }: ChangeReport): ChangeOutput {
  return {
    ways: ways.map(({ sentence, cells, brings }) => ({
      sentence,
      cells: cells.map(({ ledger, field, at, from, proof }) => ({
        ledger,
        field,
        at,
        from: found(from),
        provedWith: found(proof),
      })),
      brings: [...brings],
    })),
    none,
    note,
  };
}

function explained(part: Explained): ExplainedOutput {
  if (part.kind !== 'leaf') {
    return { kind: part.kind, answer: part.answer, parts: part.parts.map(explained) };
  }
  const { fact, params, operator, value } = part.comparison;
  return {
    kind: 'leaf',
    answer: part.answer,
    fact,
    params: params ?? null,
    operator,
    value,
    found: found(part.value),
    other: part.other === undefined ? null : found(part.other),
    fields: [...part.fields],
    cells: [...part.cells],
  };
}

function found(value: FactValue): FactOutput {
  if (value.kind === 'unknown') return { unknown: value.reason };
  if (value.kind === 'noColumn') return { unknown: value.kind };
  const json = valueAsJson(value) ?? null;
  return isList(json) ? [...json] : json;
}

function isList(json: unknown): json is readonly string[] {
  return Array.isArray(json);
}

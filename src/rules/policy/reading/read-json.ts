import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Fault } from '../../fault.ts';
import { locatedFault, type SyntaxProblem } from './policy-fault.ts';
import { pathOf, placer, type Placer } from './places.ts';
import { scanJson } from './json-scan.ts';
import { FORBIDDEN } from './properties.ts';

const LONGEST_FILE = 2_000_000;
const DEEPEST = 64;

/** The tree of a strict JSON text, as far as there is one, and what is wrong with the text. */
export interface JsonReading {
  /** Undefined where too little was understood to judge what it says. */
  readonly root: Node | undefined;
  readonly places: Placer;
  readonly faults: readonly Fault[];
}

export function readJson(text: string, file: string): JsonReading {
  const places = placer(text, file);
  const refused = (fault: Fault) => ({ root: undefined, places, faults: [fault] });
  if (text.length > LONGEST_FILE) {
    const data = { size: text.length, limit: LONGEST_FILE };
    return refused(locatedFault({ code: 'fileTooLarge', data }, places.at(0, [])));
  }
  const scan = scanJson(text);
  if (scan.depth > DEEPEST) {
    const data = { limit: DEEPEST };
    return refused(locatedFault({ code: 'tooDeep', data }, places.at(0, [])));
  }
  const errors: ParseError[] = [];
  const root = parseTree(scan.plain, errors, { allowTrailingComma: true, allowEmptyContent: true });
  if (!root) {
    return errors.length > 0
      ? { root, places, faults: syntaxFaults(errors, [], places) }
      : refused(locatedFault({ code: 'emptyPolicy', data: {} }, places.at(0, [])));
  }
  const scanFaults = scan.faults.map((fault) => locatedFault(fault, places.at(fault.offset, [])));
  const syntax = syntaxFaults(errors, scanFaults, places);
  return {
    root: errors.length > 0 ? undefined : root,
    places,
    faults: [...scanFaults, ...syntax, ...keyFaults(root, places)],
  };
}

/** jsonc-parser's ParseErrorCode, by number: its enumeration exists for the compiler only. */
const PROBLEMS: Readonly<Record<number, SyntaxProblem>> = {
  1: 'symbol',
  2: 'number',
  3: 'key',
  4: 'value',
  5: 'colon',
  6: 'comma',
  7: 'closeBrace',
  8: 'closeBracket',
  9: 'endOfFile',
  12: 'string',
  13: 'number',
  14: 'escape',
  15: 'escape',
  16: 'string',
};

/** The first problem of each line: those after it mostly follow from it. */
function syntaxFaults(
  errors: readonly ParseError[],
  known: readonly Fault[],
  places: Placer,
): Fault[] {
  const lines = new Set(known.map(({ place }) => place.line));
  const faults: Fault[] = [];
  for (const { error, offset } of errors) {
    const place = places.at(offset, []);
    if (lines.has(place.line)) continue;
    lines.add(place.line);
    const problem = PROBLEMS[error] ?? 'symbol';
    faults.push(locatedFault({ code: 'notJson', data: { problem } }, place));
  }
  return faults;
}

function keyFaults(node: Node, places: Placer): Fault[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child) => {
    const [keyNode, value] = child.type === 'property' ? (child.children ?? []) : [];
    if (!keyNode) return keyFaults(child, places);
    const key = String(keyNode.value);
    const place = places.at(keyNode.offset, value ? pathOf(value) : pathOf(node));
    const code = FORBIDDEN.has(key) ? 'forbiddenKey' : seen.has(key) ? 'duplicateKey' : undefined;
    seen.add(key);
    const own = code ? [locatedFault({ code, data: { key } }, place)] : [];
    return value ? [...own, ...keyFaults(value, places)] : own;
  });
}

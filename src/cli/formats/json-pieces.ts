/**
 * JSON with the items of long lists on lines of their own, in pieces: a big workbook has more to say than one string can
 * hold. `levels` is how many levels of lists and objects are spread over lines.
 */
export function* jsonPieces(value: unknown, levels: number): Generator<string> {
  yield* spread(value, levels, '');
  yield '\n';
}

function* spread(value: unknown, levels: number, indent: string): Generator<string> {
  if (Array.isArray(value) && levels >= 1 && value.length > 0) {
    yield* lines('[]', value.entries(), levels, indent);
  } else if (isObject(value) && levels >= 2) {
    yield* lines('{}', Object.entries(value), levels, indent);
  } else {
    yield JSON.stringify(value);
  }
}

function* lines(
  brackets: '[]' | '{}',
  entries: Iterable<readonly [string | number, unknown]>,
  levels: number,
  indent: string,
): Generator<string> {
  const inside = `${indent}  `;
  let before = brackets.charAt(0);
  for (const [key, item] of entries) {
    if (item === undefined) continue;
    yield `${before}\n${inside}`;
    if (typeof key === 'string') yield `${JSON.stringify(key)}: `;
    yield* spread(item, levels - 1, inside);
    before = ',';
  }
  yield before === ',' ? `\n${indent}${brackets.charAt(1)}` : brackets;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

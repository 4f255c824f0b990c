/** Rows in order as spans: 3, 4, 5, 9 → 3–5, 9. */
export function rowSpans(rows: readonly number[]): readonly string[] {
  const spans: [number, number][] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans.map(([first, last]) => rowSpan({ first, last }));
}

export function rowSpan({
  first,
  last,
}: {
  readonly first: number;
  readonly last: number;
}): string {
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}

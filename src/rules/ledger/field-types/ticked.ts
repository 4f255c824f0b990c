const BOX = /([☑√✓✔■●☒☐□○◯])([^☑√✓✔■●☒☐□○◯]*)/g;
const TICKED = /[☑√✓✔■●☒]/;

/** "☑是 □否" → 是. Null where nothing or several are ticked; undefined where the text is no list of boxes. */
export function tickedAnswer(bare: string): string | null | undefined {
  const boxes = [...bare.matchAll(BOX)].map(([, box = '', answer = '']) => ({ box, answer }));
  const covered = boxes.reduce((length, { answer }) => length + 1 + answer.length, 0);
  if (boxes.length < 2 || covered !== bare.length) return undefined;
  if (boxes.some(({ answer }) => answer === '')) return undefined;
  const ticked = boxes.filter(({ box }) => TICKED.test(box));
  return ticked.length === 1 ? (ticked[0]?.answer.replace(/[/、,;]$/, '') ?? null) : null;
}

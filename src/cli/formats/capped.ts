export interface Capped<Item> {
  readonly shown: readonly Item[];
  readonly left: number;
}

/** The first of a long list, and how many are left out. */
export function capped<Item>(items: readonly Item[], most: number, all: boolean): Capped<Item> {
  const shown = all ? items : items.slice(0, most);
  return { shown, left: items.length - shown.length };
}

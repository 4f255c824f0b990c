/** A button whose label depends on what happened. */
export interface ButtonView {
  readonly id: string;
  readonly label: string;
}

/** One of several; `selected` is the id of an option. */
export interface ChoiceView {
  readonly selected: string;
  readonly options: readonly OptionView[];
}

interface OptionView {
  readonly id: string;
  readonly label: string;
  /** "128", after the label; none shows nothing. */
  readonly count: string | null;
  /** A sentence below the label, where there is room. */
  readonly note: string | null;
}

/** Something wrong with an input, said: what and where, and how to mend it. */
export interface FaultView {
  readonly id: string;
  readonly sentence: string;
  readonly repair: string;
  /** "第 12 行第 5 列" of a file, or "立案!C12"; none where it has no place. */
  readonly place: string | null;
  /** Whether `goToPlace(id)` leads to a cell. */
  readonly leadsToCell: boolean;
}

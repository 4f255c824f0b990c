/** How a long run is watched: told how far it has come, given room to breathe, and cancelled. */
export interface Watch {
  /** Records judged, of all records. */
  progress(done: number, total: number): void;
  readonly signal?: { readonly aborted: boolean };
  /** Called after every few milliseconds of work. */
  pause?(): Promise<void>;
}

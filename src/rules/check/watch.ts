/** How a long run is watched: told how far it has come, given room to breathe, and cancelled. */
export interface Watch {
  /** Records judged, of all records. */
  progress(done: number, total: number): void;
  readonly signal?: { readonly aborted: boolean };
  /**
   * Called after every small piece of work, mostly well under a millisecond. The core has no clock: whoever pauses keeps
   * the time, and returns at once until some 8 milliseconds have gone by.
   */
  pause?(): Promise<void>;
}

/** What a command sees of the machine beside files. Clock, person and terminal are given, so that runs can be repeated. */
export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly output: Stream;
  readonly errors: Stream;
  readonly now: () => Date;
  readonly userName: () => string;
  /** Runs an action when a person stops the program, until the returned function is called. */
  readonly onInterrupt: (action: () => Promise<void>) => () => void;
}

export interface Stream {
  readonly write: (text: string) => unknown;
  readonly isTerminal: boolean;
}

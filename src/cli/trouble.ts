import {
  cliArgumentFaults,
  cliBulletinFaults,
  cliFileFaults,
  sayFault,
  type Fault,
  type FaultPlace,
  type FaultWords,
  type Language,
} from '../rules/index.ts';

type Table = (typeof cliArgumentFaults)[Language] &
  (typeof cliBulletinFaults)[Language] &
  (typeof cliFileFaults)[Language];
export type TroubleCode = keyof Table;
export type TroubleData<Code extends TroubleCode> = Parameters<Table[Code]>[0];

/** Why something could not be done: a fault of the core or of the command line, to be said in any language. */
export interface Trouble {
  readonly code: string;
  readonly place: FaultPlace;
  readonly say: (language: Language) => FaultWords;
}

/** Something wrong with the command line or with a file that it names. */
export function trouble<Code extends TroubleCode>(code: Code, data: TroubleData<Code>): Trouble {
  return {
    code,
    place: {},
    say(language) {
      const table: { [Each in TroubleCode]: (given: TroubleData<Each>) => FaultWords } = {
        ...cliArgumentFaults[language],
        ...cliBulletinFaults[language],
        ...cliFileFaults[language],
      };
      return table[code](data);
    },
  };
}

export function troubleOf(fault: Fault): Trouble {
  return { code: fault.code, place: fault.place, say: (language) => sayFault(fault, language) };
}

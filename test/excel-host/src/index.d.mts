import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';

/** Written cells of a sheet: plain values; a text that begins with = is a formula. */
export type HostValue = string | number | boolean | null;

export interface HostSheet {
  readonly name: string;
  readonly values?: readonly (readonly HostValue[])[];
  readonly cells?: Readonly<Record<string, unknown>>;
  /** Address → number format. */
  readonly numberFormats?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  readonly tables?: readonly { address: string; name?: string; hasHeaders?: boolean }[];
  readonly dataValidation?: readonly unknown[];
  readonly conditionalFormats?: readonly HostFormat[];
  readonly freeze?: { rows: number; columns: number };
  readonly visibility?: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly protection?: Readonly<Record<string, boolean>> | boolean;
  /** Letters or numbers → width in points, hidden. */
  readonly columns?: Readonly<Record<string, { width?: number; hidden?: boolean }>>;
  readonly rows?: Readonly<Record<string, { height?: number; hidden?: boolean }>>;
  readonly autoFilter?: string;
}

export interface HostFormat {
  readonly areas: readonly string[];
  readonly formula: string;
  readonly fill?: string;
  readonly stopIfTrue?: boolean;
}

export interface HostWorkbook {
  readonly sheets: readonly HostSheet[];
  readonly names?: readonly {
    name: string;
    formula: string;
    visible?: boolean;
    comment?: string;
    scope?: string;
  }[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly customXmlParts?: readonly string[];
  readonly activeSheet?: string;
  /** The workbook counts its days from 1904-01-01. */
  readonly date1904?: boolean;
}

export interface HostOptions {
  readonly taskpaneUrl: string;
  readonly workbook?: HostWorkbook | Buffer | string;
  readonly browser?: Browser;
  readonly locale?: string;
  readonly latencyMs?: number;
  readonly readOnly?: boolean;
  readonly requirements?: Readonly<Record<string, number>>;
  readonly payloadLimit?: number;
  /** Cells that one range answers; above it `values` is null without an error. Default 5,000,000 with an error. */
  readonly silentCellLimit?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly paneWidth?: number;
  readonly viewport?: { width: number; height: number };
  readonly contextOptions?: Readonly<Record<string, unknown>>;
  readonly mapOrigins?: Readonly<Record<string, string>>;
}

export interface HostCounters {
  readonly syncs: number;
  readonly cleanupSyncs: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
  readonly maxRequestBytes: number;
  readonly maxResponseBytes: number;
  readonly errors: number;
  readonly events: number;
  readonly injectedFailures: number;
  readonly byMember: Readonly<Record<string, number>>;
}

export interface HostLogEntry {
  readonly kind: string;
  readonly sync?: number;
  readonly calls?: readonly string[];
  readonly requestBytes?: number;
  readonly responseBytes?: number;
  readonly actions?: number;
  readonly error?: { readonly code?: string; readonly message?: string };
}

export interface InjectedFailure {
  /** From 1; the next sync where it is left out. */
  readonly atSync?: number;
  readonly code?: string;
  readonly message?: string;
  /** Where it fails, in Excel's own terms. */
  readonly location?: string;
  /** What precedes in the batch is applied, as in Excel. */
  readonly afterActions?: number;
  /** `after`: the whole batch is applied, and its answer is lost. */
  readonly kind?: 'error' | 'ooe' | 'drop' | 'after';
  readonly ooe?: number;
  readonly times?: number;
}

export interface HostCell {
  readonly value: string | number | boolean;
  readonly formula: string | number | boolean;
  readonly text: string;
  readonly style: Readonly<Record<string, unknown>>;
  readonly link?: { readonly documentReference?: string; readonly address?: string };
}

export interface HostSheetJson {
  readonly name: string;
  readonly visibility: string;
  readonly usedRange: string | null;
  readonly cells: Readonly<
    Record<string, { readonly v?: unknown; readonly f?: string; readonly s?: unknown }>
  >;
  readonly merges: readonly string[];
  readonly columns: Readonly<Record<string, { width?: number; hidden: boolean; style?: unknown }>>;
  readonly conditionalFormats: readonly {
    readonly type: string;
    readonly priority: number;
    readonly stopIfTrue: boolean;
    readonly areas: readonly string[];
    readonly data: {
      readonly Rule?: { readonly Formula?: string };
      readonly Format?: {
        readonly Fill?: { readonly Color?: string };
        readonly Font?: { readonly Color?: string };
      };
    };
  }[];
  readonly [more: string]: unknown;
}

export interface HostJson {
  readonly sheets: readonly HostSheetJson[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly [more: string]: unknown;
}

type By = { readonly by?: 'user' | 'coauthor' };

/** What a user does to rows, columns and sheets; all count from 1. */
export interface UserActs {
  edit(sheet: string, address: string, values: unknown, options?: By): void;
  sort(
    sheet: string,
    address: string,
    fields: readonly { key: number; ascending?: boolean }[],
    options?: By,
  ): void;
  insertRows(sheet: string, row: number, count?: number, options?: By): void;
  deleteRows(sheet: string, row: number, count?: number, options?: By): void;
  insertColumns(sheet: string, column: number, count?: number, options?: By): void;
  copyRow(sheet: string, from: number, to: number): void;
  copySheet(name: string): void;
  renameSheet(before: string, after: string, options?: By): void;
}

export interface Host extends UserActs {
  readonly page: Page;
  readonly frame: Frame;
  readonly context: BrowserContext;
  readonly counters: HostCounters;
  readonly log: readonly HostLogEntry[];
  readonly unsupported: readonly string[];
  readonly badLoads: readonly string[];
  readonly pageErrors: readonly string[];
  readonly net: {
    readonly blocked: readonly string[];
    readonly officeJs: readonly { url: string; served: boolean }[];
  };
  readonly consoleLog: readonly { readonly type: string; readonly text: string }[];
  /** A pick from a validation list: the cell changes, and no event tells. */
  pick(sheet: string, address: string, value: string): void;
  clear(sheet: string, address: string, options?: By): void;
  select(sheet: string, address: string): void;
  /** The cells that are selected on the sheet in front: 稳评台账!E4. */
  selected(): string;
  activate(sheet: string): void;
  addSheet(name: string, options?: By): unknown;
  deleteSheet(name: string, options?: By): void;
  protect(sheet: string, options?: Readonly<Record<string, boolean>>, password?: string): void;
  unprotect(sheet: string): void;
  protectStructure(on?: boolean): void;
  setReadOnly(on?: boolean): void;
  cellEditMode(on?: boolean): void;
  setLatency(milliseconds: number): void;
  failSync(failure: InjectedFailure): void;
  cell(sheet: string, address: string): HostCell;
  values(sheet: string, address: string): (string | number | boolean)[][];
  /** A conditional format that the user makes: it stands first. */
  addFormat(sheet: string, format: HostFormat): void;
  breakFormats(sheet: string): void;
  makeMacroSheet(sheet: string): void;
  calculationMode(mode?: 'Automatic' | 'Manual'): string;
  /** Addresses of the cells on which a conditional format of type Custom is true, with its fill. */
  lit(sheet: string, within?: string): Readonly<Record<string, string>>;
  json(): HostJson;
  saveXlsx(): Promise<Buffer>;
  saveXlsx(file: string): Promise<void>;
  idle(quietMs?: number, timeoutMs?: number): Promise<void>;
  waitForOffice(timeoutMs?: number): Promise<void>;
  resetCounters(): void;
  reload(): Promise<Frame>;
  openPane(options: HostOptions & { name?: string }): Promise<Host>;
  screenshot(file: string): Promise<Buffer>;
  close(): Promise<void>;
}

export function startHost(options: HostOptions): Promise<Host>;

/** A workbook file as the host understands it, through exceljs. */
export function loadXlsx(file: Buffer): Promise<LoadedWorkbook>;

export interface LoadedWorkbook {
  toJSON(): HostJson;
}

export function loadJson(workbook: HostWorkbook): LoadedWorkbook;

/** The file that Excel would save. */
export function saveXlsx(workbook: LoadedWorkbook): Promise<Buffer>;

/** Without a pane beside the workbook. */
export function userActs(workbook: LoadedWorkbook): UserActs;

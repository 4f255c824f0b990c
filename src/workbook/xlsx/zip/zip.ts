/** One entry of a zip file, its data still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated; anything else is carried along but cannot be read. */
  readonly method: number;
  /** MS-DOS time and date as they stand in the file. */
  readonly time: number;
  readonly crc: number;
  /** Unpacked, as declared. */
  readonly size: number;
  readonly packed: Uint8Array;
  readonly madeBy: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  /** Extra fields of the directory and of the entry itself, without zip64 (sizes are written plainly). */
  readonly extra: Uint8Array;
  readonly localExtra: Uint8Array;
  readonly comment: Uint8Array;
}

export interface Zip {
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  readonly byName: ReadonlyMap<string, ZipEntry>;
  readonly comment: Uint8Array;
}

export const STORED = 0;
export const DEFLATED = 8;
export const FLAG_ENCRYPTED = 1;
export const FLAG_SIZES_FOLLOW = 8;
export const FLAG_UTF8 = 0x0800;

export const LOCAL_HEADER = 0x04034b50;
export const DIRECTORY_HEADER = 0x02014b50;
export const DIRECTORY_END = 0x06054b50;
export const DIRECTORY_END_64 = 0x06064b50;
export const DIRECTORY_END_64_LOCATOR = 0x07064b50;
export const EXTRA_ZIP64 = 0x0001;

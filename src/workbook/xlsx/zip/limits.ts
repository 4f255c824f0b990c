/** What a part may unpack to. A sheet of 100,000 rows × 30 columns takes about 115 MB. */
export const LARGEST_PART = 400 * 1024 * 1024;

/** What all parts that we read may unpack to together. */
export const LARGEST_PACKAGE = 1024 * 1024 * 1024;

/** Sheets full of formatted empty cells pack about 100 : 1; what packs far better than that is a bomb. */
export const LARGEST_RATIO = 250;

/** Below this size the ratio says nothing: a small part of spaces does no harm. */
export const RATIO_COUNTS_FROM = 8 * 1024 * 1024;

export const MOST_ENTRIES = 65_535;

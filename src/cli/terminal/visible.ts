const LINE_BREAKS = /[\r\n\t\u2028\u2029]+/g;
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A cell's text on one line of a terminal. A workbook is other people's text: a control character in it must not move
 * the cursor, change colours or turn the direction of reading.
 */
export function visible(text: string): string {
  return text.replace(LINE_BREAKS, ' ').replace(CONTROLS, '\ufffd');
}

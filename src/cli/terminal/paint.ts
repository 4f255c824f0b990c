const CODES = {
  red: '31',
  orange: '38;5;208',
  yellow: '33',
  green: '32',
  grey: '90',
  bold: '1',
} as const;

export type Colour = keyof typeof CODES;

/** Colours a text, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

export const inColour: Paint = (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[0m`;
export const withoutColour: Paint = (_colour, text) => text;

import { columnLetters, type PlannedCell, type PlannedContent } from '../../../rules/index.ts';
import { escapeCellText, escapeText } from '../xml/xml-text.ts';

/** What a cell of Excel holds. */
const LONGEST_TEXT = 32_767;

/** A planned cell as an element. Text is inline, so that the texts that cells share stay as they are. */
export function cellXml(
  { row, column, content }: PlannedCell,
  style: number,
  prefix: string,
): string {
  const open = `<${prefix}c r="${lettersOf(column)}${row}" s="${style}"`;
  return `${open}${contentXml(content, prefix)}</${prefix}c>`;
}

/** Each column's letters are made once. */
const letters: string[] = [];

function lettersOf(column: number): string {
  return (letters[column] ??= columnLetters(column));
}

function contentXml(content: PlannedContent, prefix: string): string {
  switch (content.kind) {
    case 'text':
      return ` t="inlineStr"><${prefix}is>${textXml(content.text, prefix)}</${prefix}is>`;
    case 'number':
      return `>${valueXml(numberText(content.number), prefix)}`;
    case 'serialDay':
      return `>${valueXml(numberText(content.serial), prefix)}`;
    case 'mark':
      return ` t="b">${valueXml(content.yes ? '1' : '0', prefix)}`;
    case 'formula':
      return formulaXml(content.formula, content.shown, prefix);
  }
}

function textXml(text: string, prefix: string): string {
  return `<${prefix}t xml:space="preserve">${escapeCellText(cut(text))}</${prefix}t>`;
}

function formulaXml(formula: string, shown: string | number | boolean, prefix: string): string {
  const formulaPart = `<${prefix}f>${escapeText(formula)}</${prefix}f>`;
  if (typeof shown === 'string') {
    return ` t="str">${formulaPart}${valueXml(escapeCellText(cut(shown)), prefix)}`;
  }
  if (typeof shown === 'boolean')
    return ` t="b">${formulaPart}${valueXml(shown ? '1' : '0', prefix)}`;
  return `>${formulaPart}${valueXml(numberText(shown), prefix)}`;
}

function valueXml(value: string, prefix: string): string {
  return `<${prefix}v>${value}</${prefix}v>`;
}

function numberText(number: number): string {
  if (!Number.isFinite(number)) throw new Error(`a cell cannot hold the number ${number}`);
  return String(number);
}

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

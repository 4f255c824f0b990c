import type { CellLook } from '../../../rules/index.ts';

/** How a kind of cell looks: quiet, and printable in grey. The typeface is the workbook's own. */
export interface LookStyle {
  readonly font: FontStyle;
  readonly fill?: string;
  readonly border: 'none' | 'thin' | 'header';
  /** `fill` cuts a long text off at the edge of its cell, where others run on over empty neighbours. */
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
  readonly format: 'general' | 'count' | 'tenth' | 'day';
}

export interface FontStyle {
  readonly bold?: boolean;
  readonly underlined?: boolean;
  readonly color: string;
  /** In points; the workbook's own where it is absent. */
  readonly size?: number;
}

const INK = 'FF1F2937';
const GREY = 'FF6B7280';
const PALE = 'FF9CA3AF';
const BLUE = 'FF1D4ED8';

const body = {
  font: { color: INK },
  border: 'thin',
  vertical: 'center',
  wrap: false,
  format: 'general',
} as const;

export const cellLooks: Readonly<Record<CellLook, LookStyle>> = {
  plain: { ...body, border: 'none' },
  wrapped: { ...body, wrap: true },
  header: {
    ...body,
    font: { color: INK, bold: true },
    fill: 'FFE8EDF4',
    border: 'header',
    horizontal: 'center',
    wrap: true,
  },
  // Beside a ledger empty cells are not written: lines around the others would look ragged.
  token: { ...body, font: { color: PALE, size: 8 }, border: 'none', horizontal: 'fill' },
  key: { ...body, font: { color: GREY }, border: 'none' },
  level: { ...body, font: { color: INK, bold: true }, horizontal: 'center' },
  title: { ...body, font: { color: INK, bold: true, size: 16 }, border: 'none' },
  section: { ...body, font: { color: INK, bold: true, size: 12 }, border: 'none' },
  note: { ...body, font: { color: GREY, size: 9 }, border: 'none' },
  link: { ...body, font: { color: BLUE, underlined: true } },
  count: { ...body, horizontal: 'right', format: 'count' },
  tenth: { ...body, horizontal: 'right', format: 'tenth' },
  day: { ...body, horizontal: 'center', format: 'day' },
};

/** A day is shown as a day in every look; a key keeps the grey of a key. */
export const DAY_FORMAT = 'yyyy-mm-dd';
/**
 * Whole numbers; shares, days and points to a tenth. Each, and a dash among them, keeps a space from the edge, so that it
 * does not run into what stands beside it: by its format and not by an indent, which a cell with a link loses in
 * LibreOffice.
 */
export const COUNT_FORMAT = spaced('#,##0');
export const TENTH_FORMAT = spaced('#,##0.0');

function spaced(format: string): string {
  return `${format}_ ;-${format}_ ;${format}_ ;@_ `;
}

export function fontXml({ bold, underlined, color, size }: FontStyle, base: BaseFont): string {
  const head = `${bold ? '<b/>' : ''}${underlined ? '<u/>' : ''}`;
  const sizeXml = size === undefined ? base.size : `<sz val="${size}"/>`;
  return `<font>${head}${sizeXml}<color rgb="${color}"/>${base.face}</font>`;
}

/** What of the workbook's default font ours take over: XML as it stands there, without prefixes. */
export interface BaseFont {
  readonly size: string;
  readonly face: string;
}

export function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function borderXml(border: LookStyle['border']): string {
  if (border === 'none') return '<border><left/><right/><top/><bottom/><diagonal/></border>';
  const line = (side: string, style: string, color: string) =>
    `<${side} style="${style}"><color rgb="${color}"/></${side}>`;
  const thin = (side: string) => line(side, 'thin', 'FFD1D5DB');
  const bottom = border === 'header' ? line('bottom', 'medium', 'FF94A3B8') : thin('bottom');
  return `<border>${thin('left')}${thin('right')}${thin('top')}${bottom}<diagonal/></border>`;
}

import type { MarkLook } from '../../../rules/index.ts';

/**
 * How marks look. Colour never stands alone: 校验·问题 says it in words, what can't be read is hatched, what has moved is
 * struck through. Each pair of text and ground has a contrast of 4.5 : 1 or more.
 */
export interface MarkStyle {
  readonly text: string;
  readonly bold?: boolean;
  readonly struck?: boolean;
  readonly ground?: string;
  readonly hatch?: string;
  readonly edge?: string;
}

export const markStyles: Readonly<Record<MarkLook, MarkStyle>> = {
  missing: { text: 'FF9C0006', ground: 'FFFFD9DC', edge: 'FFDC6B73' },
  order: { text: 'FF7A3E00', ground: 'FFFDE3CC', edge: 'FFE59B52' },
  value: { text: 'FF665200', ground: 'FFFFF3C4', edge: 'FFD9B93B' },
  unreadable: { text: 'FF4C3575', ground: 'FFF1EDF7', hatch: 'FFB9A9D3', edge: 'FF9A86BF' },
  red: { text: 'FFFFFFFF', bold: true, ground: 'FFC0392B' },
  orange: { text: 'FF3A1E00', bold: true, ground: 'FFF4A259' },
  yellow: { text: 'FF3D3200', bold: true, ground: 'FFFFE08A' },
  green: { text: 'FFFFFFFF', bold: true, ground: 'FF2E7D32' },
  moved: { text: 'FF767676', struck: true },
};

/** A differential format. */
export function markXml(look: MarkLook): string {
  const { text, bold, struck, ground, hatch, edge } = markStyles[look];
  const font = `<font>${bold ? '<b/>' : ''}${struck ? '<strike/>' : ''}<color rgb="${text}"/></font>`;
  return `<dxf>${font}${groundXml(ground, hatch)}${edgeXml(edge)}</dxf>`;
}

function groundXml(ground: string | undefined, hatch: string | undefined): string {
  if (ground === undefined) return '';
  const pattern =
    hatch === undefined
      ? `<patternFill patternType="solid"><fgColor rgb="${ground}"/>`
      : `<patternFill patternType="lightUp"><fgColor rgb="${hatch}"/>`;
  return `<fill>${pattern}<bgColor rgb="${ground}"/></patternFill></fill>`;
}

function edgeXml(edge: string | undefined): string {
  if (edge === undefined) return '';
  const side = (name: string) => `<${name} style="thin"><color rgb="${edge}"/></${name}>`;
  return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}</border>`;
}

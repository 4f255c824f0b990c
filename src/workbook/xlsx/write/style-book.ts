import type { CellLook, MarkLook, PlannedCell } from '../../../rules/index.ts';
import { appendToLists, withPrefix } from '../xml/element-edits.ts';
import type { TextEdit } from '../xml/text-edits.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml/xml-tree.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import {
  type BaseFont,
  borderXml,
  cellLooks,
  DAY_FORMAT,
  COUNT_FORMAT,
  TENTH_FORMAT,
  fillXml,
  fontXml,
  type LookStyle,
} from './cell-looks.ts';
import { markXml } from './mark-looks.ts';

/** Gives looks their style numbers; what is new is appended behind the user's styles, none of which changes. */
export interface StyleBook {
  /** The style of a planned cell. */
  cell(cell: PlannedCell): number;
  /** The number of a mark's differential format. */
  mark(look: MarkLook): number;
  edits(): readonly TextEdit[];
}

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

const FIRST_OWN_FORMAT = 164;

export function styleBook(text: string, tree: XmlElement): StyleBook {
  const lists = new Map<string, ReturnType<typeof growingList>>();
  const listOf = (local: string, child: string) => {
    const list = lists.get(local) ?? growingList(text, tree, local, child);
    lists.set(local, list);
    return list;
  };
  const base = baseFont(tree);
  const formats = formatIds(tree, (xml) => listOf('numFmts', 'numFmt').add(xml));

  const cellXf = (look: LookStyle, quoted: boolean): number => {
    const font = listOf('fonts', 'font').add(fontXml(look.font, base));
    const fill = look.fill === undefined ? 0 : listOf('fills', 'fill').add(fillXml(look.fill));
    const border = listOf('borders', 'border').add(borderXml(look.border));
    return listOf('cellXfs', 'xf').add(
      xfXml(look, formats.idOf(look.format), font, fill, border, quoted),
    );
  };

  // A sheet has many cells and few looks: one number for each of four kinds of a look.
  const known = new Map<CellLook, (number | undefined)[]>();
  return {
    cell: ({ content, look }) => {
      const isDay = content.kind === 'serialDay';
      const isQuoted = content.kind === 'text' && looksLikeFormula(content.text);
      const numbers = known.get(look) ?? [];
      if (numbers.length === 0) known.set(look, numbers);
      const kind = (isDay ? 1 : 0) + (isQuoted ? 2 : 0);
      return (numbers[kind] ??= cellXf(
        isDay ? { ...cellLooks[look], format: 'day' } : cellLooks[look],
        isQuoted,
      ));
    },
    mark: (look) => listOf('dxfs', 'dxf').add(markXml(look)),
    edits: () =>
      appendToLists(
        text,
        tree,
        ORDER,
        [...lists].map(([local, { added }]) => ({
          local,
          xml: added.join(''),
          added: added.length,
          counted: true,
        })),
      ),
  };
}

/** What a spreadsheet would take for a formula, were it typed in. */
function looksLikeFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === 61 || first === 43 || first === 45 || first === 64;
}

/** What Excel takes for granted at the start of a list: a fill of our own must never become number 0 or 1. */
const FIRST_ENTRIES: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/></font>'],
  fills: ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`),
  borders: [borderXml('none')],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** Numbers XML pieces from the end of a list on; the same piece has the same number, and so has one that is there. */
function growingList(text: string, tree: XmlElement, local: string, child: string) {
  const element = childOf(tree, local);
  const places = element ? childrenOf(element, child) : [];
  const present = places.length;
  const added = (FIRST_ENTRIES[local] ?? []).slice(present);
  const numbers = new Map<string, number>();
  const first = FIRST_ENTRIES[local]?.length ?? 0;
  for (const [index, { start, end }] of places.entries()) {
    const raw = text.slice(start, end);
    if (index >= first && !numbers.has(raw)) numbers.set(raw, index);
  }
  return {
    added,
    add(xml: string): number {
      const raw = withPrefix(xml, tree.prefix);
      const known = numbers.get(raw);
      if (known !== undefined) return known;
      const number = present + added.length;
      numbers.set(raw, number);
      added.push(xml);
      return number;
    },
  };
}

function xfXml(
  look: LookStyle,
  format: number,
  font: number,
  fill: number,
  border: number,
  quoted: boolean,
): string {
  const horizontal = look.horizontal === undefined ? '' : ` horizontal="${look.horizontal}"`;
  const wrap = look.wrap ? ' wrapText="1"' : '';
  // A text such as =1+1 stays a text even when somebody opens and leaves its cell.
  const quote = quoted ? ' quotePrefix="1"' : '';
  const applied =
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quote}${applied}>` +
    `<alignment${horizontal} vertical="${look.vertical}"${wrap}/></xf>`
  );
}

/** The face of the workbook's default font: the first one. */
function baseFont(tree: XmlElement): BaseFont {
  const fonts = childOf(tree, 'fonts');
  const font = fonts && childOf(fonts, 'font');
  const raw = (local: string) => {
    const element = font && childOf(font, local);
    const value = element && attributeOf(element, 'val');
    return value === undefined ? '' : `<${local} val="${escapeAttribute(value)}"/>`;
  };
  const size = raw('sz');
  return {
    size: size === '' ? '<sz val="11"/>' : size,
    face: raw('name') + raw('family') + raw('charset') + raw('scheme'),
  };
}

const OWN_FORMATS = { count: COUNT_FORMAT, day: DAY_FORMAT, tenth: TENTH_FORMAT } as const;

/** Numbers of number formats; the workbook's own where it has the same. */
function formatIds(tree: XmlElement, add: (xml: string) => number) {
  const present = childrenOf(childOf(tree, 'numFmts') ?? tree, 'numFmt');
  const known = new Map(
    present.map((each) => [attributeOf(each, 'formatCode'), Number(attributeOf(each, 'numFmtId'))]),
  );
  let next = Math.max(FIRST_OWN_FORMAT - 1, ...known.values()) + 1;
  return {
    idOf(format: LookStyle['format']): number {
      if (format === 'general') return 0;
      const code = OWN_FORMATS[format];
      const same = known.get(code);
      if (same !== undefined) return same;
      add(`<numFmt numFmtId="${next}" formatCode="${code}"/>`);
      known.set(code, next);
      next += 1;
      return next - 1;
    },
  };
}

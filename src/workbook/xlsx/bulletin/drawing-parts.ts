import type { OwnSheetPlan, PlannedChart } from '../../../rules/index.ts';
import { relationshipsPart } from '../package/relationships.ts';
import type { WorkbookContents } from '../read/read-workbook.ts';
import { escapeAttribute, encodeText } from '../xml/xml-text.ts';
import { chartXml } from './chart-xml.ts';
import { type ChartNamespaces, chartNamespaces } from './chart-namespaces.ts';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The charts of a sheet of ours: a drawing that places them, a part for each, and what joins them. */
export interface DrawingParts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Those that are told in the content types. */
  readonly types: readonly { readonly part: string; readonly type: string }[];
  /** The element of the sheet that refers to the drawing. */
  readonly element: string;
}

/** `isFree`: no part that stays has this name. */
export function drawingParts(
  plan: OwnSheetPlan,
  sheetPart: string,
  { workbook }: WorkbookContents,
  isFree: (part: string) => boolean,
): DrawingParts {
  const charts = plan.charts ?? [];
  if (charts.length === 0) return { parts: new Map(), types: [], element: '' };
  const names = chartNamespaces(workbook.strict);
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const [drawing = ''] = freeNames(`${folder}drawings/drawing`, 1, isFree);
  const chartNames = freeNames(`${folder}charts/chart`, charts.length, isFree);
  const xml = new Map([
    [relationshipsPart(sheetPart), relationshipsXml('drawing', [drawing], names)],
    [drawing, drawingXml(charts, names)],
    [relationshipsPart(drawing), relationshipsXml('chart', chartNames, names)],
    ...charts.map((chart, index): [string, string] => [
      chartNames[index] ?? '',
      chartXml(chart, plan, names),
    ]),
  ]);
  return {
    parts: new Map([...xml].map(([part, text]) => [part, encodeText(text)])),
    types: [
      { part: drawing, type: DRAWING_TYPE },
      ...chartNames.map((part) => ({ part, type: CHART_TYPE })),
    ],
    element: `<drawing xmlns:r="${names.relationships}" r:id="rId1"/>`,
  };
}

function freeNames(
  start: string,
  count: number,
  isFree: (part: string) => boolean,
): readonly string[] {
  const found: string[] = [];
  for (let number = 1; found.length < count; number += 1) {
    const name = `${start}${number}.xml`;
    if (isFree(name)) found.push(name);
  }
  return found;
}

function relationshipsXml(
  kind: string,
  targets: readonly string[],
  { relationships }: ChartNamespaces,
): string {
  const each = targets.map(
    (target, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationships}/${kind}" Target="/${escapeAttribute(target)}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function drawingXml(charts: readonly PlannedChart[], names: ChartNamespaces): string {
  const open = `<xdr:wsDr xmlns:xdr="${names.place}" xmlns:a="${names.main}">`;
  return `${DECLARATION}${open}${charts.map((each, index) => anchorXml(each, index + 1, names)).join('')}</xdr:wsDr>`;
}

/** A chart stays with the cells that it covers. */
function anchorXml(
  { name, title, place }: PlannedChart,
  number: number,
  names: ChartNamespaces,
): string {
  const corner = (element: string, column: number, row: number) =>
    `<xdr:${element}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${element}>`;
  const properties = `id="${number + 1}" name="${escapeAttribute(name)}" descr="${escapeAttribute(title)}"`;
  return (
    `<xdr:twoCellAnchor>${corner('from', place.firstColumn - 1, place.firstRow - 1)}${corner('to', place.lastColumn, place.lastRow)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${properties}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${names.chart}">` +
    `<c:chart xmlns:c="${names.chart}" xmlns:r="${names.relationships}" r:id="rId${number}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

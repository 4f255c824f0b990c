import type { OwnSheetPlan, PlannedChart } from '../../../rules/index.ts';
import { escapeAttribute, escapeText } from '../xml/xml-text.ts';
import type { ChartNamespaces } from './chart-namespaces.ts';
import { axisFormat, CHART_COLOURS, CHART_INK, chartFormat, GRID_LINE } from './chart-looks.ts';
import { sourceXml, type SeriesCells } from './chart-source.ts';

type Series = PlannedChart['series'][number];

/** A native chart. Its figures are kept beside their cells, for programs that show a chart without reckoning. */
export function chartXml(chart: PlannedChart, sheet: OwnSheetPlan, names: ChartNamespaces): string {
  const cells: SeriesCells = { sheet, categories: chart.categories };
  const series = chart.series.map((each, index) => seriesXml(chart.kind, each, index, cells));
  const plot =
    chart.kind === 'column'
      ? `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="80"/>${AXES}</c:barChart>`
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${AXES}</c:lineChart>`;
  const legend =
    chart.series.length > 1
      ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
      : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${names.chart}" xmlns:a="${names.main}" xmlns:r="${names.relationships}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `${titleXml(chart.title, 1400)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot}${categoryAxis(chart)}${valueAxis(chart)}</c:plotArea>` +
    // The cells may stand in hidden columns.
    `${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solid('FFFFFF')}<a:ln w="6350">${solid(GRID_LINE)}</a:ln></c:spPr>` +
    `${textXml(900)}</c:chartSpace>`
  );
}

const CATEGORY_AXIS = 111_000_001;
const VALUE_AXIS = 111_000_002;
const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** The typefaces of the workbook's theme: those for Chinese as well. */
function fontXml(size: number, bold: boolean, element: string): string {
  const faces = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>';
  const language = element === 'a:rPr' ? ' lang="zh-CN"' : '';
  return `<${element}${language} sz="${size}" b="${bold ? 1 : 0}">${solid(CHART_INK)}${faces}</${element}>`;
}

function textXml(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml(size, false, 'a:defRPr')}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** That of the axis on the left goes upwards beside it. */
const UPWARDS = '<a:bodyPr rot="-5400000" vert="horz"/>';

function titleXml(title: string, size: number, body = '<a:bodyPr/>'): string {
  const bold = size > 1000;
  return (
    `<c:title><c:tx><c:rich>${body}<a:lstStyle/><a:p>` +
    `<a:pPr>${fontXml(size, bold, 'a:defRPr')}</a:pPr>` +
    `<a:r>${fontXml(size, bold, 'a:rPr')}<a:t>${escapeText(title)}</a:t></a:r>` +
    '</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}

function seriesXml(
  kind: PlannedChart['kind'],
  series: Series,
  index: number,
  cells: SeriesCells,
): string {
  const colour = CHART_COLOURS[index % CHART_COLOURS.length] ?? CHART_INK;
  const look =
    kind === 'column'
      ? `<c:spPr>${solid(colour)}</c:spPr><c:invertIfNegative val="0"/>`
      : `<c:spPr><a:ln w="25400" cap="rnd">${solid(colour)}<a:round/></a:ln></c:spPr>` +
        `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${solid(colour)}</c:spPr></c:marker>`;
  const smooth = kind === 'line' ? '<c:smooth val="0"/>' : '';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx>${sourceXml(cells.sheet, series.title, null)}</c:tx>${look}${labelsXml(kind, series)}` +
    `<c:cat>${sourceXml(cells.sheet, cells.categories, null)}</c:cat>` +
    `<c:val>${sourceXml(cells.sheet, series.values, chartFormat(series.numberFormat))}</c:val>` +
    `${smooth}</c:ser>`
  );
}

/** Each figure stands at its column or point. */
function labelsXml(kind: PlannedChart['kind'], { numberFormat }: Series): string {
  const code = escapeAttribute(chartFormat(numberFormat));
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map(
    (what) => `<c:show${what} val="${what === 'Val' ? 1 : 0}"/>`,
  );
  return (
    `<c:dLbls><c:numFmt formatCode="${code}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textXml(800)}` +
    `<c:dLblPos val="${kind === 'column' ? 'outEnd' : 't'}"/>${shown.join('')}</c:dLbls>`
  );
}

interface Axis {
  readonly title: string;
  readonly format: string;
  readonly minimum?: number;
}

function axisXml(place: 'b' | 'l', { title, format, minimum }: Axis): string {
  const [own, other] = place === 'b' ? [CATEGORY_AXIS, VALUE_AXIS] : [VALUE_AXIS, CATEGORY_AXIS];
  const lines =
    place === 'l'
      ? `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(GRID_LINE)}</a:ln></c:spPr></c:majorGridlines>`
      : '';
  const least = minimum === undefined ? '' : `<c:min val="${minimum}"/>`;
  return (
    `<c:axId val="${own}"/><c:scaling><c:orientation val="minMax"/>${least}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${place}"/>${lines}${titleXml(title, 900, place === 'l' ? UPWARDS : undefined)}` +
    `<c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `${textXml(900)}<c:crossAx val="${other}"/><c:crosses val="autoZero"/>`
  );
}

function categoryAxis({ categoryTitle }: PlannedChart): string {
  const axis = axisXml('b', { title: categoryTitle, format: 'General' });
  return `<c:catAx>${axis}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

/** Columns that do not start at zero would show another proportion than the figures have. */
function valueAxis({ kind, valueTitle, series }: PlannedChart): string {
  const axis = axisXml('l', {
    title: valueTitle,
    format: axisFormat(series),
    ...(kind === 'column' ? { minimum: 0 } : {}),
  });
  return `<c:valAx>${axis}<c:crossBetween val="between"/></c:valAx>`;
}

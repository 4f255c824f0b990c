// Charts in a saved workbook, which exceljs leaves out. They stand in the package as ECMA-376 part 1 has it: a drawings part
// for a sheet (12.3.8) that places its charts, a chart part for each (14.2.1), and for a series its formulas (21.2.2.65).
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SCHEMAS = 'http://schemas.openxmlformats.org';
const OFFICE = `${SCHEMAS}/officeDocument/2006/relationships`;
const PACKAGE = `${SCHEMAS}/package/2006/relationships`;
const DRAWING = `${SCHEMAS}/drawingml/2006`;
const TYPE = 'application/vnd.openxmlformats-officedocument';

const escape = (text) =>
  String(text).replace(
    /[&<>"]/g,
    (c) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[c]};`,
  );

/** The bytes of the workbook with the charts of its sheets; `cell` gives [column, row], from 0, of an address. */
export function withCharts(bytes, sheets, cell) {
  if (sheets.every(({ charts }) => charts.length === 0)) return bytes;
  const files = unzipSync(new Uint8Array(bytes));
  const edit = (name, change) => {
    files[name] = strToU8(change(strFromU8(files[name])));
  };
  const put = (name, xml) => {
    files[name] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  };
  let count = 0;
  sheets.forEach(({ charts }, index) => {
    if (charts.length === 0) return;
    const sheet = `xl/worksheets/sheet${index + 1}.xml`;
    const rels = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;
    const drawing = `drawings/drawingOfCharts${index + 1}.xml`;
    const numbers = charts.map(() => ++count);
    if (!files[rels]) put(rels, `<Relationships xmlns="${PACKAGE}"></Relationships>`);
    edit(rels, (xml) =>
      xml.replace(
        '</Relationships>',
        relation('rIdCharts', 'drawing', drawing) + '</Relationships>',
      ),
    );
    edit(sheet, (xml) => {
      const before = /<(?:legacyDrawing|tableParts|extLst)\b|<\/worksheet>/.exec(xml).index;
      return `${xml.slice(0, before)}<drawing xmlns:c="${OFFICE}" c:id="rIdCharts"/>${xml.slice(before)}`;
    });
    put(`xl/${drawing}`, drawingXml(charts, cell));
    put(
      `xl/drawings/_rels/drawingOfCharts${index + 1}.xml.rels`,
      `<Relationships xmlns="${PACKAGE}">${numbers.map((n, at) => relation(`rId${at + 1}`, 'chart', `charts/chart${n}.xml`)).join('')}</Relationships>`,
    );
    charts.forEach((chart, at) => put(`xl/charts/chart${numbers[at]}.xml`, chartXml(chart)));
    edit('[Content_Types].xml', (xml) =>
      xml.replace(
        '</Types>',
        `<Override PartName="/xl/${drawing}" ContentType="${TYPE}.drawing+xml"/>${numbers.map((n) => `<Override PartName="/xl/charts/chart${n}.xml" ContentType="${TYPE}.drawingml.chart+xml"/>`).join('')}</Types>`,
      ),
    );
  });
  return zipSync(files);
}

const relation = (id, kind, target) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="../${target}"/>`;

function drawingXml(charts, cell) {
  const corner = (name, [column, row]) =>
    `<d:${name}><d:col>${column}</d:col><d:colOff>0</d:colOff><d:row>${row}</d:row><d:rowOff>0</d:rowOff></d:${name}>`;
  const anchors = charts.map(({ name, bag }, at) => {
    const [from, to] = bag.position ?? ['A1', 'H15'];
    const [column, row] = cell(to ?? from);
    return (
      `<d:twoCellAnchor>${corner('from', cell(from))}${corner('to', [column + 1, row + 1])}` +
      `<d:graphicFrame macro=""><d:nvGraphicFramePr><d:cNvPr id="${at + 2}" name="${escape(name)}"/><d:cNvGraphicFramePr/></d:nvGraphicFramePr>` +
      '<d:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></d:xfrm>' +
      `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId${at + 1}"/></a:graphicData></a:graphic>` +
      '</d:graphicFrame><d:clientData/></d:twoCellAnchor>'
    );
  });
  return `<d:wsDr xmlns:d="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${anchors.join('')}</d:wsDr>`;
}

const title = (text) =>
  text === undefined
    ? ''
    : `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escape(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** Columns and lines; other kinds are saved as columns. */
function chartXml({ type, series, bag }) {
  const kind = /^Line/.test(type) ? 'lineChart' : 'barChart';
  const head =
    kind === 'barChart'
      ? '<c:barDir val="col"/><c:grouping val="clustered"/>'
      : '<c:grouping val="standard"/>';
  const one = ({ name, values, x, bag: look }, at) =>
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${escape(name)}</c:v></c:tx>` +
    (look.HasDataLabels
      ? '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
      : '') +
    (x ? `<c:cat><c:strRef><c:f>${escape(x)}</c:f></c:strRef></c:cat>` : '') +
    (values ? `<c:val><c:numRef><c:f>${escape(values)}</c:f></c:numRef></c:val>` : '') +
    '</c:ser>';
  const axes = bag['~Axes'] ?? {};
  const text = (axis) => axes[axis]?.['~Title']?.Text;
  const axis = (element, own, other, place, words) =>
    `<c:${element}><c:axId val="${own}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${title(words)}<c:crossAx val="${other}"/></c:${element}>`;
  return (
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart>${title(bag['~Title']?.Text)}<c:plotArea><c:layout/>` +
    `<c:${kind}>${head}${series.map(one).join('')}<c:axId val="1"/><c:axId val="2"/></c:${kind}>` +
    axis('catAx', 1, 2, 'b', text('~CategoryAxis')) +
    axis('valAx', 2, 1, 'l', text('~ValueAxis')) +
    '</c:plotArea></c:chart></c:chartSpace>'
  );
}

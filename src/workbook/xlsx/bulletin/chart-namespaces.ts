/** The namespaces of drawings, in workbooks as Excel saves them and in such as keep strictly to the standard. */
export interface ChartNamespaces {
  readonly chart: string;
  readonly main: string;
  readonly place: string;
  readonly relationships: string;
}

export function chartNamespaces(strict: boolean): ChartNamespaces {
  const root = strict ? 'http://purl.oclc.org/ooxml' : 'http://schemas.openxmlformats.org';
  const year = strict ? '' : '/2006';
  return {
    chart: `${root}/drawingml${year}/chart`,
    main: `${root}/drawingml${year}/main`,
    place: `${root}/drawingml${year}/spreadsheetDrawing`,
    relationships: `${root}/officeDocument${year}/relationships`,
  };
}

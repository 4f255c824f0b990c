/** What this Excel can do beyond ExcelApi 1.9, which the manifest asks for. */
export interface ApiSets {
  /** ExcelApi 1.10 */
  readonly sortEvents: boolean;
  /** ExcelApi 1.13 */
  readonly mergedAreas: boolean;
  /** ExcelApi 1.14: whether a change was made by this add-in. */
  readonly triggerSource: boolean;
}

export function apiSets(): ApiSets {
  const has = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
  return { sortEvents: has('1.10'), mergedAreas: has('1.13'), triggerSource: has('1.14') };
}

import { askStrictly } from '../ask.ts';
import type { Visit } from '../excel-door.ts';
import { faultOf } from '../office-fault.ts';

/**
 * Our conditional formats of a sheet, last first; null where Excel can't read the sheet's formats. They hold for this
 * visit only, and only until one before them goes: Excel knows a format by its place.
 */
export type OwnFormats = readonly Excel.ConditionalFormat[] | null;

/** Our constant, however Excel may have spaced it. */
const MARKER = /"LR1"\s*<>\s*""/;

/** Which kinds of formats the sheets have. */
export function queueFormats({ workbook }: Excel.RequestContext, sheets: readonly string[]) {
  return sheets.map((sheet) => ({
    sheet,
    formats: workbook.worksheets.getItem(sheet).getRange().conditionalFormats.load('items/type'),
  }));
}

/** One request; one for each sheet only where a sheet's formats make Excel fail. */
export async function readFormats(
  visit: Visit,
  asked: ReturnType<typeof queueFormats>,
): Promise<ReadonlyMap<string, OwnFormats>> {
  try {
    return await readRules(visit, asked);
  } catch (error) {
    if (faultOf(error) === undefined) throw error;
    return findFormatsApart(
      visit,
      asked.map(({ sheet }) => sheet),
    );
  }
}

/** Sheet by sheet: those that Excel can't read get null. */
export async function findFormatsApart(
  visit: Visit,
  [sheet, ...others]: readonly string[],
): Promise<ReadonlyMap<string, OwnFormats>> {
  if (sheet === undefined) return new Map();
  const one = await findAlone(visit, sheet);
  return new Map([[sheet, one], ...(await findFormatsApart(visit, others))]);
}

async function findAlone(visit: Visit, sheet: string): Promise<OwnFormats> {
  try {
    const asked = await askStrictly(visit, (context) => queueFormats(context, [sheet]));
    return (await readRules(visit, asked)).get(sheet) ?? null;
  } catch (error) {
    if (faultOf(error) === undefined) throw error;
    return null;
  }
}

async function readRules(
  visit: Visit,
  asked: ReturnType<typeof queueFormats>,
): Promise<ReadonlyMap<string, OwnFormats>> {
  const some = asked.some(({ formats }) => formats.items.some(isCustom));
  return ownAmong(some ? await askStrictly(visit, () => queueRules(asked)) : queueRules(asked));
}

/** Only when the kinds are known: asking another kind of format for a formula makes Excel fail. */
export function queueRules(asked: ReturnType<typeof queueFormats>) {
  return asked.map(({ sheet, formats }) => ({
    sheet,
    rules: formats.items
      .filter(isCustom)
      .map((item) => ({ item, rule: item.custom.rule.load('formula') })),
  }));
}

export function ownAmong(sheets: ReturnType<typeof queueRules>): ReadonlyMap<string, OwnFormats> {
  return new Map(
    sheets.map(({ sheet, rules }) => {
      const ours = rules.filter(({ rule }) => isOurs(rule.formula));
      return [sheet, ours.map(({ item }) => item).reverse()];
    }),
  );
}

function isCustom({ type }: Excel.ConditionalFormat): boolean {
  return type === 'Custom';
}

/** A format without a formula does nothing: a write that broke off between making it and saying it leaves such. */
function isOurs(formula: string): boolean {
  return formula.replace(/^=/, '').trim() === '' || MARKER.test(formula);
}

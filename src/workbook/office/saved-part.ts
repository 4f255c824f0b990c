import type { Fault } from '../../rules/index.ts';
import type { SavedState } from '../saved/saved-state.ts';
import {
  readSavedXml,
  SAVED_LIMIT,
  SAVED_NAMESPACE,
  type SavedPart,
  savedXml,
} from '../saved/saved-xml.ts';
import type { SavedReading } from '../workbook.ts';
import { ask } from './ask.ts';
import type { Visit } from './excel-door.ts';
import { officeFault } from './office-fault.ts';
import type { WriteProgress } from './write/step.ts';

/** The newest of our parts that can be read; a copied or merged workbook may hold several. */
export async function readSavedPart(visit: Visit): Promise<SavedReading> {
  const { xmls } = await readParts(visit);
  if (xmls.length === 0) return { kind: 'none' };
  const newest = newestOf(xmls);
  if (newest === undefined) return { kind: 'faults', faults: [officeFault('savedUnreadable')] };
  const faults = xmls.length > 1 ? [officeFault('savedTwice')] : [];
  return { kind: 'saved', state: newest.state, faults };
}

/** One part, in place of those that are there; read back, because Excel has been seen to lose parts silently. */
export async function savePart(
  visit: Visit,
  state: SavedState,
  progress: WriteProgress,
): Promise<readonly Fault[]> {
  const { parts, xmls, readOnly } = await readParts(visit);
  if (readOnly) return [officeFault('readOnly')];
  const revision = (newestOf(xmls)?.revision ?? 0) + 1;
  const xml = savedXml(state, revision);
  if (xml.length > SAVED_LIMIT) {
    return [officeFault('savedTooLarge', {}, { size: inKb(xml.length), limit: inKb(SAVED_LIMIT) })];
  }
  const { customXmlParts } = visit.context.workbook;
  progress.begun = true;
  const [first, ...others] = parts;
  const kept = first ?? customXmlParts.add(xml);
  first?.setXml(xml);
  for (const part of others) part.delete();
  const written = kept.getXml();
  await visit.sync();
  return isKept(written, revision) ? [] : [officeFault('savedNotKept')];
}

function isKept({ value }: OfficeExtension.ClientResult<string>, revision: number): boolean {
  return readSavedXml(value)?.revision === revision;
}

function newestOf(xmls: readonly string[]): SavedPart | undefined {
  return xmls
    .flatMap((xml) => readSavedXml(xml) ?? [])
    .reduce<SavedPart | undefined>(
      (newest, part) => (newest && newest.revision >= part.revision ? newest : part),
      undefined,
    );
}

async function readParts(visit: Visit) {
  const { workbook, found } = await ask(visit, (context) => {
    context.workbook.load('readOnly');
    const found = context.workbook.customXmlParts.getByNamespace(SAVED_NAMESPACE).load('items/id');
    return { workbook: context.workbook, found };
  });
  const parts = found.items;
  const xmls = parts.length === 0 ? [] : await ask(visit, () => parts.map((part) => part.getXml()));
  return { parts, xmls: xmls.map(({ value }) => value), readOnly: workbook.readOnly };
}

function inKb(bytes: number): number {
  return Math.ceil(bytes / 1000);
}

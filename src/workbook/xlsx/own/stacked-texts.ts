import { relationshipsPart } from '../package/relationships.ts';
import type { WorkbookContents } from '../read/read-workbook.ts';
import { type Journal, markOf, type PartMark, sameMark, type TextUndo } from './journal.ts';
import type { OwnPlaces } from './own-places.ts';
import { isAsWritten } from './rest-mark.ts';

/** What of ours stands already, and stays, when something is written: the journal goes on from there. */
export interface Beneath extends Pick<Journal, 'texts' | 'titles'> {
  /** Nobody has changed a sheet since: so nobody else uses our styles or refers to our sheets. */
  readonly isAsWritten: boolean;
}

export const NOTHING_BENEATH: Beneath = { texts: [], titles: {}, isAsWritten: true };

const NEVER: PartMark = [0, 0];

/** A part that cannot be taken back as a whole: what is ours in it is taken out piece by piece. */
function lost(part: string): TextUndo {
  return { part, written: NEVER, original: NEVER, edits: [] };
}

/** The small parts that every writing of ours changes, and the styles. */
function smallParts({ parts, workbook }: WorkbookContents) {
  const target = workbook.relationships.find(({ kind }) => kind === 'styles')?.target;
  const styles = target === undefined ? undefined : parts.find(target);
  const shared = ['[Content_Types].xml', workbook.part, relationshipsPart(workbook.part)];
  return { shared: shared.map((name) => parts.find(name) ?? name), styles };
}

/** All of ours stays as it is. */
export function beneathAll(contents: WorkbookContents, own: OwnPlaces): Beneath {
  const { shared, styles } = smallParts(contents);
  return beneath(
    contents,
    own,
    shared.flatMap((part) => present(contents, own, part)),
    styles,
  );
}

/** Some of ours stays, where the rest was taken out of the small parts piece by piece. */
export function beneathRest(contents: WorkbookContents, own: OwnPlaces): Beneath {
  const { shared, styles } = smallParts(contents);
  return beneath(contents, own, shared.map(lost), styles);
}

function beneath(
  contents: WorkbookContents,
  own: OwnPlaces,
  texts: readonly TextUndo[],
  styles: string | undefined,
): Beneath {
  return {
    texts: [...texts, ...stylesBeneath(contents, own, styles, texts)],
    titles: own.journal?.titles ?? {},
    isAsWritten: !own.found || isAsWritten(contents, own),
  };
}

/** What the journal says of a part; nothing where we have not changed it. */
function present(
  { parts }: WorkbookContents,
  { journal, found }: OwnPlaces,
  part: string,
): readonly TextUndo[] {
  if (journal === undefined) return found ? [lost(part)] : [];
  const undo = journal.texts.find((each) => each.part === part);
  if (undo === undefined) return [];
  const entry = parts.zip.byName.get(part);
  return [entry && sameMark(markOf(entry), undo.written) ? undo : lost(part)];
}

/** Styles that were not there before can only go together with what refers to them. */
function stylesBeneath(
  contents: WorkbookContents,
  own: OwnPlaces,
  styles: string | undefined,
  others: readonly TextUndo[],
): readonly TextUndo[] {
  if (styles === undefined) return [];
  if (own.found && !isAsWritten(contents, own)) return [lost(styles)];
  const [undo] = present(contents, own, styles);
  if (undo === undefined) return [];
  const goes = undo.original[1] === 0 && others.some(({ written }) => sameMark(written, NEVER));
  return [goes ? lost(styles) : undo];
}

/** A part that is changed once more goes back in one step more; one that is lost stays so. */
export function stacked(
  changes: readonly TextUndo[],
  beneath: readonly TextUndo[],
): readonly TextUndo[] {
  const unchanged = beneath.filter(({ part }) => !changes.some((each) => each.part === part));
  return [
    ...changes.map((change) => {
      const under = beneath.find(({ part }) => part === change.part);
      if (under === undefined || sameMark(under.written, NEVER)) return under ?? change;
      const further = [under.edits, ...(under.further ?? [])];
      return { ...change, original: under.original, further };
    }),
    ...unchanged,
  ];
}

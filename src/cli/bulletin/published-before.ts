import {
  cliBulletinWords,
  localText,
  readPublished,
  type Bulletin,
  type Language,
  type Published,
} from '../../rules/index.ts';
import { openWorkbook } from '../../workbook/xlsx/index.ts';
import type { Options } from '../arguments/command-line.ts';
import { inflate } from '../files/inflate.ts';
import { inFile, readBytes, type OpenedWorkbook } from '../files/open-workbook.ts';
import { findWorkbooks } from '../files/workbook-files.ts';
import { troubleOf, type Trouble } from '../trouble.ts';

export interface PublishedBefore {
  readonly published: readonly Published[];
  /** What could not be used, in sentences. */
  readonly notes: readonly string[];
  readonly troubles: readonly Trouble[];
}

interface Stamped {
  readonly file: string;
  readonly workbook: Pick<OpenedWorkbook['workbook'], 'ownGrids'>;
}

/**
 * What bulletins said when they were written: on the sheets of the workbook itself, and in a folder of earlier files. A
 * bulletin on the sheet of one of several workbooks told of that one alone: it says nothing of them all together.
 */
export async function publishedBefore(
  opened: readonly OpenedWorkbook[],
  history: string | undefined,
  language: Language,
): Promise<PublishedBefore> {
  const earlier = history === undefined ? [] : await openHistory(history);
  const troubles = earlier.flatMap((each) => ('workbook' in each ? [] : each.troubles));
  const inFolder = earlier.flatMap((each) => ('workbook' in each ? [each] : []));
  const own = opened.length > 1 ? [] : opened;
  const read = [...own, ...inFolder].flatMap((each) => stampsOf(each, language));
  return {
    published: read.flatMap(({ published }) => published ?? []),
    notes: read.flatMap(({ note }) => note ?? []),
    troubles,
  };
}

/** A folder that holds nothing of a bulletin was the wrong one, or its months were never written. */
export function historyNotes(
  bulletins: readonly Bulletin[],
  published: readonly Published[],
  { history, language }: Pick<Options, 'history' | 'language'>,
): readonly string[] {
  if (history === undefined) return [];
  const isEarlier = ({ compiled, spec, period }: Bulletin, each: Published) =>
    each.policy === compiled.policy.id && each.bulletin === spec.id && each.period !== period.name;
  return bulletins
    .filter((bulletin) => !published.some((each) => isEarlier(bulletin, each)))
    .map(({ spec }) =>
      cliBulletinWords[language].nothingEarlier(history, localText(spec.title, language)),
    );
}

async function openHistory(
  folder: string,
): Promise<readonly (Stamped | { readonly troubles: readonly Trouble[] })[]> {
  const found = await findWorkbooks([folder]);
  if (found.troubles.length > 0) return [found];
  const opened = [];
  for (const file of found.files) opened.push(await openStamped(file));
  return opened;
}

async function openStamped(
  file: string,
): Promise<Stamped | { readonly troubles: readonly Trouble[] }> {
  const bytes = await readBytes(file);
  if (bytes instanceof Array) return { troubles: bytes };
  const opening = openWorkbook(bytes, inflate);
  if (opening.kind === 'workbook') return { file, workbook: opening.workbook };
  return { troubles: opening.faults.map((fault) => inFile(troubleOf(fault), file)) };
}

function stampsOf({ file, workbook }: Stamped, language: Language) {
  return workbook.ownGrids.bulletins.map((grid) => {
    const published = readPublished(grid);
    const note = cliBulletinWords[language].stampUnreadable(file, grid.sheet);
    return published === undefined ? { note } : { published };
  });
}

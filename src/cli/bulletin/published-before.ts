import {
  cliBulletinWords,
  readPublished,
  type Language,
  type Published,
} from '../../rules/index.ts';
import { openWorkbook } from '../../workbook/xlsx/index.ts';
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

/** What bulletins said when they were written: on the sheets of the workbooks themselves, and in a folder of earlier files. */
export async function publishedBefore(
  opened: readonly OpenedWorkbook[],
  history: string | undefined,
  language: Language,
): Promise<PublishedBefore> {
  const earlier = history === undefined ? [] : await openHistory(history);
  const troubles = earlier.flatMap((each) => ('workbook' in each ? [] : each.troubles));
  const inFolder = earlier.flatMap((each) => ('workbook' in each ? [each] : []));
  const read = [...opened, ...inFolder].flatMap((each) => stampsOf(each, language));
  const hasNone = inFolder.every(({ workbook }) => workbook.ownGrids.bulletins.length === 0);
  const noStamps = history !== undefined && hasNone;
  return {
    published: read.flatMap(({ published }) => published ?? []),
    notes: [
      ...read.flatMap(({ note }) => note ?? []),
      ...(noStamps ? [cliBulletinWords[language].noStamps(history)] : []),
    ],
    troubles,
  };
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

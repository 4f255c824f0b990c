import path from 'node:path';
import {
  assembleLedgers,
  type BulletinInputs,
  type CompiledPolicy,
  type Language,
  type Watch,
} from '../../rules/index.ts';
import { openLedgers, type OpenedWorkbook } from '../files/open-workbook.ts';
import type { Trouble } from '../trouble.ts';

export interface BulletinSources {
  readonly opened: readonly OpenedWorkbook[];
  /** What a bulletin is made from, in the order in which the workbooks were named. */
  readonly sources: BulletinInputs['sources'];
  readonly troubles: readonly Trouble[];
}

/** Opens the workbooks that are counted together; one that cannot be opened stops all, for it would be missing. */
export async function openSources(
  files: readonly string[],
  policies: readonly CompiledPolicy[],
  language: Language,
  watch: Watch,
): Promise<BulletinSources> {
  const openings = [];
  for (const [place, file] of files.entries()) {
    watch.progress(place + 1, files.length);
    openings.push(await openLedgers(file, policies, language));
  }
  const opened = openings.flatMap((each) => (each.kind === 'opened' ? [each.opened] : []));
  const names = sourceNames(files);
  return {
    opened,
    sources: opened.map(({ reading }, place) => ({
      name: names[place] ?? '',
      faults: reading.faults,
      ledgers: assembleLedgers(
        reading,
        policies.map(({ policy }) => policy),
      ),
    })),
    troubles: openings.flatMap((each) => (each.kind === 'troubles' ? each.troubles : [])),
  };
}

/** Bare names are what people know; where two are the same, only paths tell them apart. */
function sourceNames(files: readonly string[]): readonly string[] {
  const bare = files.map((file) => path.basename(file, path.extname(file)));
  return new Set(bare).size === bare.length ? bare : files;
}

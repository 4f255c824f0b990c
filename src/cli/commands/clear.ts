import { cliCheckWords } from '../../rules/index.ts';
import { clearResults, openWorkbook } from '../../workbook/xlsx/index.ts';
import type { Command, Options } from '../arguments/command-line.ts';
import { findDestinations } from '../files/destinations.ts';
import { foreignTroubles } from '../files/foreign-file.ts';
import { inFile, readBytes } from '../files/open-workbook.ts';
import { stageFiles } from '../files/staged-files.ts';
import { findWorkbooks } from '../files/workbook-files.ts';
import { faultLines } from '../formats/fault-lines.ts';
import { faultReport } from '../report/fault-report.ts';
import { visible } from '../terminal/visible.ts';
import { trouble, troubleOf, type Trouble } from '../trouble.ts';
import type { World } from '../world.ts';
import { done, refused, type CommandResult } from './command-result.ts';
import { humanOptions } from './human-options.ts';

/** Takes everything that a check wrote off a workbook, into a new file. */
export async function clear({ operands, options }: Command, world: World): Promise<CommandResult> {
  const found = await findWorkbooks(operands);
  if (found.troubles.length > 0) return refused(found.troubles);
  if (found.several) return refused(operands.map((file) => trouble('folderGiven', { file })));
  const destinations = await findDestinations(found, options.write ?? '');
  if (destinations.troubles.length > 0) return refused(destinations.troubles);
  const [[file, out] = ['', '']] = destinations.of;
  const cleared = await clearFile(file, options);
  if (cleared.kind === 'troubles') return cleared;
  const unwritten = await save(out, cleared.bytes, world);
  if (unwritten.length > 0) return refused(unwritten);
  const words = cliCheckWords[options.language];
  const said = cleared.found ? words.cleared(visible(out)) : words.nothingToClear(visible(out));
  const left = cleared.left.map((each) => faultReport(each, options.language));
  return done(`${[said, ...faultLines(left, humanOptions(options, world))].join('\n')}\n`, true);
}

type Clearing =
  | {
      readonly kind: 'cleared';
      readonly bytes: Uint8Array;
      readonly found: boolean;
      /** What stayed, because it may be the user's. */
      readonly left: readonly Trouble[];
    }
  | { readonly kind: 'troubles'; readonly troubles: readonly Trouble[] };

async function clearFile(file: string, { withWaivers }: Options): Promise<Clearing> {
  const bytes = await readBytes(file);
  if (bytes instanceof Array) return { kind: 'troubles', troubles: bytes };
  const opening = openWorkbook(bytes);
  const cleared = clearResults(bytes, { withWaivers });
  const failed = opening.kind === 'faults' || (cleared.found && cleared.bytes === bytes);
  const said = cleared.faults.map((fault) => inFile(troubleOf(fault), file));
  if (failed) return { kind: 'troubles', troubles: said };
  return { kind: 'cleared', bytes: cleared.bytes, found: cleared.found, left: said };
}

async function save(out: string, bytes: Uint8Array, world: World): Promise<readonly Trouble[]> {
  const foreign = await foreignTroubles(out, bytes);
  if (foreign.length > 0) return foreign;
  const staged = stageFiles(world);
  try {
    const unstaged = await staged.stage(out, bytes);
    return unstaged.length > 0 ? unstaged : await staged.commit();
  } finally {
    await staged.discard();
  }
}

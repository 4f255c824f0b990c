import {
  localText,
  makeBulletin,
  type Bulletin,
  type BulletinInputs,
  type CompiledPolicy,
  type Day,
  type DeclaredBulletin,
  type Watch,
} from '../../rules/index.ts';
import { calendar } from '../../shipped/shipped.ts';
import type { Options } from '../arguments/command-line.ts';
import type { OpenedWorkbook } from '../files/open-workbook.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { withLedger, type AskedBulletins } from './asked-bulletins.ts';
import { lackingNotes, readingFaults, type BulletinReport } from './bulletin-report.ts';
import { openSources } from './bulletin-sources.ts';
import { historyNotes, publishedBefore } from './published-before.ts';

export interface BulletinJob {
  readonly options: Options;
  readonly policies: readonly CompiledPolicy[];
  readonly today: Day;
  readonly asked: AskedBulletins;
  /** How far the making of a bulletin has come. */
  readonly watch: (bulletin: string) => Watch & { end(): void };
  /** How far the reading of workbooks has come. */
  readonly reading: (files: readonly string[]) => Watch & { end(): void };
}

export type MadeBulletins =
  | {
      readonly kind: 'made';
      readonly report: Omit<BulletinReport, 'written'>;
      readonly opened: readonly OpenedWorkbook[];
    }
  | { readonly kind: 'troubles'; readonly troubles: readonly Trouble[] };

/** Reads all workbooks and makes the bulletins over them; all that stands in the way is said at once. */
export async function makeBulletins(
  files: readonly string[],
  job: BulletinJob,
): Promise<MadeBulletins> {
  const { options, policies, asked } = job;
  const { language, history } = options;
  const reading = job.reading(files);
  const read = await openSources(files, policies, language, reading);
  reading.end();
  const { opened, sources, troubles } = read;
  const before = await publishedBefore(opened, history, language);
  const unread = [...troubles, ...before.troubles];
  if (unread.length > 0) return { kind: 'troubles', troubles: unread };

  const ledgers = new Set(
    opened.flatMap(({ reading }) => reading.ledgers.map((each) => each.ledger)),
  );
  const chosen = withLedger(asked.bulletins, ledgers, options);
  if (chosen.troubles.length > 0) return { kind: 'troubles', troubles: chosen.troubles };

  const inputs = { sources, policies, calendar, today: job.today, published: before.published };
  const all = await makeEach(chosen.bulletins, inputs, job);
  const bulletins = all.filter(hasData);
  const without = all.filter((each) => !hasData(each)).map((each) => noData(each, options));
  const isRefused = bulletins.length === 0 || options.bulletins.length > 0;
  if (without.length > 0 && isRefused) return { kind: 'troubles', troubles: without };
  const report = {
    bulletins,
    files,
    lacking: [
      ...lackingNotes(bulletins, opened, language),
      ...without.map(({ say }) => say(language).sentence),
    ],
    notes: [...before.notes, ...historyNotes(bulletins, before.published, options)],
    ...readingFaults(opened, bulletins, language),
  };
  return { kind: 'made', report, opened };
}

async function makeEach(
  which: readonly DeclaredBulletin[],
  inputs: BulletinInputs,
  { asked: { period }, options: { language }, watch }: BulletinJob,
): Promise<readonly Bulletin[]> {
  const made: Bulletin[] = [];
  for (const each of which) {
    const watching = watch(localText(each.spec.title, language));
    const bulletin = await makeBulletin(inputs, each, period, watching);
    watching.end();
    if (bulletin !== undefined) made.push(bulletin);
  }
  return made;
}

/** The whole comes first: what it cannot tell no group can. */
function hasData({ groups: [whole] }: Bulletin): boolean {
  return whole?.figures.some(({ why }) => why !== 'noData' && why !== 'noLedger') === true;
}

function noData({ spec, period }: Bulletin, { language }: Options): Trouble {
  const bulletin = localText(spec.title, language);
  return trouble('noDataInPeriod', { bulletin, period: period.name });
}

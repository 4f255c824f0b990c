import { readFile } from 'node:fs/promises';
import {
  bulletinRole,
  planBulletin,
  type Bulletin,
  type BulletinPlan,
  type Language,
} from '../../rules/index.ts';
import {
  applyBulletin,
  blankWorkbook,
  bulletinPlace,
  openWorkbook,
  type XlsxWorkbook,
} from '../../workbook/xlsx/index.ts';
import type { Options } from '../arguments/command-line.ts';
import { findDestinations, jointTroubles } from '../files/destinations.ts';
import { foreignTroubles } from '../files/foreign-file.ts';
import { inflate } from '../files/inflate.ts';
import type { OpenedWorkbook } from '../files/open-workbook.ts';
import type { StagedFiles } from '../files/staged-files.ts';
import type { WorkbookFiles } from '../files/workbook-files.ts';
import { bulletinPage, isBulletinPage } from '../page/bulletin-page.ts';
import { trouble, troubleOf, type Trouble } from '../trouble.ts';
import type { BulletinReport } from './bulletin-report.ts';

export interface BulletinPlaces {
  readonly workbook: string | undefined;
  readonly page: string | undefined;
  /** Several workbooks come to a new one; a single one gets the bulletin itself. */
  readonly isJoint: boolean;
  readonly troubles: readonly Trouble[];
}

/** Where the workbook and the page go; never over what was named to be read. */
export async function bulletinPlaces(
  found: WorkbookFiles,
  { write, html }: Options,
): Promise<BulletinPlaces> {
  const isJoint = found.several || found.files.length > 1;
  const page = html;
  const isPage = page === undefined || /\.html?$/i.test(page);
  const pageTroubles = isPage ? [] : [trouble('htmlOfOtherKind', { file: page })];
  if (write === undefined) return { workbook: undefined, page, isJoint, troubles: pageTroubles };
  if (isJoint) {
    const troubles = [...(await jointTroubles(found.files, write)), ...pageTroubles];
    return { workbook: write, page, isJoint, troubles };
  }
  const { of, troubles } = await findDestinations(found, write);
  const [workbook] = of.values();
  return { workbook, page, isJoint, troubles: [...troubles, ...pageTroubles] };
}

/** Puts both files beside their places, to be moved there together. */
export async function stageBulletins(
  report: BulletinReport,
  opened: readonly OpenedWorkbook[],
  places: BulletinPlaces,
  staged: StagedFiles,
  language: Language,
): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = [];
  if (places.workbook !== undefined) {
    const start = places.isJoint ? undefined : opened[0]?.workbook;
    // A sheet of ours would have to be added.
    if (start?.lockedStructure)
      return [troubleOf({ code: 'lockedStructure', data: {}, place: {} })];
    const bytes = withBulletins(start, report.bulletins, language);
    troubles.push(...(await stageOurs(places.workbook, bytes, foreignTroubles, staged)));
  }
  if (places.page !== undefined) {
    const bytes = Buffer.from(bulletinPage(report, language), 'utf8');
    troubles.push(...(await stageOurs(places.page, bytes, foreignPage, staged)));
  }
  return troubles;
}

type Foreign = (out: string, bytes: Uint8Array) => Promise<readonly Trouble[]>;

async function stageOurs(
  out: string,
  bytes: Uint8Array,
  foreign: Foreign,
  staged: StagedFiles,
): Promise<readonly Trouble[]> {
  const troubles = await foreign(out, bytes);
  return troubles.length > 0 ? troubles : staged.stage(out, bytes);
}

/** An earlier page may be replaced by a new one; what somebody else made may not. */
async function foreignPage(out: string): Promise<readonly Trouble[]> {
  try {
    const there = await readFile(out, 'utf8');
    return there === '' || isBulletinPage(there) ? [] : [trouble('pageIsForeign', { file: out })];
  } catch {
    return [];
  }
}

/** The workbook with a sheet a bulletin; a new one where there is none to start from. */
function withBulletins(
  start: XlsxWorkbook | undefined,
  bulletins: readonly Bulletin[],
  language: Language,
): Uint8Array {
  let workbook = start;
  let bytes: Uint8Array = new Uint8Array();
  for (const bulletin of bulletins) {
    const plan = planFor(workbook, bulletin, language);
    bytes = applyBulletin(workbook ?? reopened(blankWorkbook(plan)), plan);
    workbook = reopened(bytes);
  }
  return bytes;
}

function planFor(
  workbook: XlsxWorkbook | undefined,
  bulletin: Bulletin,
  language: Language,
): BulletinPlan {
  const role = bulletinRole(bulletin.spec.id, bulletin.period.name);
  const place = workbook === undefined ? { taken: [] } : bulletinPlace(workbook, role);
  return planBulletin(bulletin, { language, ...place });
}

function reopened(bytes: Uint8Array): XlsxWorkbook {
  const opening = openWorkbook(bytes, inflate);
  if (opening.kind === 'workbook') return opening.workbook;
  throw new Error(
    `what was written cannot be read: ${opening.faults.map(({ code }) => code).join()}`,
  );
}

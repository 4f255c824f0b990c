import {
  cliBulletinWords,
  localText,
  type Bulletin,
  type BulletinGroup,
  type Figure,
  type Language,
} from '../../rules/index.ts';
import type { OpenedWorkbook } from '../files/open-workbook.ts';
import { inFile } from '../files/open-workbook.ts';
import type { FaultReport } from '../report/check-report.ts';
import { faultReport } from '../report/fault-report.ts';
import { troubleOf } from '../trouble.ts';

/** The bulletins of a run, and what people have to know beside them. */
export interface BulletinReport {
  readonly bulletins: readonly Bulletin[];
  /** The workbooks, as they were named, one a source. */
  readonly files: readonly string[];
  /** What was not counted, in sentences. */
  readonly lacking: readonly string[];
  /** What was not compared, in sentences. */
  readonly notes: readonly string[];
  readonly faults: readonly FaultReport[];
  /** Beside the faults: nothing depends on these. */
  readonly warnings: readonly FaultReport[];
  readonly written: { readonly workbook: string | undefined; readonly page: string | undefined };
}

/** What is wrong with the sheets that were counted, and with what could not be told to be a ledger. */
export function readingFaults(
  opened: readonly OpenedWorkbook[],
  bulletins: readonly Bulletin[],
  language: Language,
): Pick<BulletinReport, 'faults' | 'warnings'> {
  const counted = new Set(bulletins.flatMap(({ titles }) => [...titles.keys()]));
  const several = opened.length > 1;
  const said = ({ file }: OpenedWorkbook, fault: Parameters<typeof troubleOf>[0]) => {
    const trouble = troubleOf(fault);
    return faultReport(several ? inFile(trouble, file) : trouble, language);
  };
  return {
    faults: opened.flatMap((each) => {
      const ledgers = each.reading.ledgers.filter(({ ledger }) => counted.has(ledger));
      const faults = [...each.reading.faults, ...ledgers.flatMap((ledger) => ledger.faults)];
      return faults.map((fault) => said(each, fault));
    }),
    warnings: opened.flatMap((each) => each.workbook.warnings.map((fault) => said(each, fault))),
  };
}

/** Workbooks that add nothing to a bulletin: a district that forgot its ledger must not pass for one without cases. */
export function lackingNotes(
  bulletins: readonly Bulletin[],
  opened: readonly OpenedWorkbook[],
  language: Language,
): readonly string[] {
  const notes = bulletins.flatMap(({ compiled: { policy } }) =>
    opened
      .filter(({ reading }) => reading.ledgers.every(({ ledger }) => ledger !== policy.id))
      .map(({ file }) => {
        const ledger = localText(policy.title, language);
        return cliBulletinWords[language].lacking({ file, ledger });
      }),
  );
  return [...new Set(notes)];
}

/** No group is red, and everything could be told. */
export function isCalm({ bulletins, faults, lacking }: BulletinReport): boolean {
  return (
    faults.length + lacking.length === 0 &&
    bulletins.every(({ groups }) => groups.every((group) => !isRed(group) && isTold(group)))
  );
}

function isRed({ colour }: BulletinGroup): boolean {
  return colour?.level === 'red';
}

function isTold({ figures, colour }: BulletinGroup): boolean {
  return colour?.certain !== false && figures.every(isToldFigure);
}

/** Nothing to take a share of, and a ledger that is not divided so far, leave nothing untold. */
function isToldFigure({ why, unknown }: Figure): boolean {
  return unknown.length === 0 && (why === null || why === 'noRecords' || why === 'notAtLevel');
}

import manifest from '../../../package.json' with { type: 'json' };
import type { Command } from '../arguments/command-line.ts';
import { checkHuman } from '../formats/check-human.ts';
import { checkJson } from '../formats/check-json.ts';
import { checkJunit } from '../formats/check-junit.ts';
import { checkSarif } from '../formats/check-sarif.ts';
import type { CheckReport } from '../report/check-report.ts';
import { clauseTexts } from '../../shipped/shipped.ts';
import type { World } from '../world.ts';
import { humanOptions } from './human-options.ts';

export function checkOutput(
  reports: readonly CheckReport[],
  { options }: Command,
  world: World,
): string | Iterable<string> {
  const { format, language } = options;
  switch (format) {
    case 'human':
      return checkHuman(reports, humanOptions(options, world));
    case 'json':
      return checkJson(reports);
    case 'sarif':
      return checkSarif(reports, {
        language,
        version: manifest.version,
        clauses: clauseTexts(language),
      });
    case 'junit':
      return checkJunit(reports, language);
  }
}

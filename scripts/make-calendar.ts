/** Writes seeds/calendars/china.json from the package chinese-days. Run it when a new version brings a new year. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { format } from 'prettier';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface PackageYear {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

const root = new URL('../', import.meta.url);
const require = createRequire(import.meta.url);
const packageFile = pathToFileURL(require.resolve('chinese-days/package.json'));
const yearsFolder = new URL('dist/years/', packageFile);

const readJson = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

const years = readdirSync(yearsFolder)
  .filter((name) => /^\d{4}\.json$/.test(name))
  .sort()
  .map((name) => {
    const year = readJson(new URL(name, yearsFolder)) as PackageYear;
    const days = {
      restDays: Object.keys(year.holidays).sort(),
      workdays: Object.keys(year.workdays).sort(),
    };
    return [name.slice(0, 4), days] as const;
  });

const { version } = readJson(packageFile) as { version: string };
const calendar = {
  title: '国务院办公厅节假日安排：放假与调休上班日 / Public holidays and make-up workdays of China',
  source: { package: 'chinese-days', version, licence: 'MIT', retrieved: '2026-11-24' },
  years: Object.fromEntries(years),
};

const target = new URL('seeds/calendars/china.json', root);
writeFileSync(target, await format(JSON.stringify(calendar), { parser: 'json', printWidth: 100 }));
process.stdout.write(`${fileURLToPath(target)}: ${years.length} years\n`);

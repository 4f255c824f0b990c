import { linkSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findDestinations } from '../../../src/cli/files/destinations.ts';
import { stageFiles } from '../../../src/cli/files/staged-files.ts';
import { findWorkbooks } from '../../../src/cli/files/workbook-files.ts';
import { quietWorld } from '../quiet-world.ts';
import { inFolder, put } from './in-folder.ts';

const bytes = new TextEncoder().encode('new');

describe('the workbooks that were named', () => {
  test('a folder stands for its workbooks, without lock files and other kinds', () =>
    inFolder(async (at) => {
      for (const name of ['b.xlsx', 'a.XLSM', '~$b.xlsx', '.c.xlsx', 'd.xls', 'e.csv'])
        put(at(name));
      const { files, several, troubles } = await findWorkbooks([at('.')]);
      expect([files.map((file) => path.basename(file)), several, troubles]).toEqual([
        ['a.XLSM', 'b.xlsx'],
        true,
        [],
      ]);
    }));

  test('what is not there and what is empty is said all at once', () =>
    inFolder(async (at) => {
      mkdirSync(at('empty'));
      const { troubles } = await findWorkbooks([at('no.xlsx'), at('empty')]);
      expect(troubles.map(({ code }) => code)).toEqual(['noSuchFile', 'emptyFolder']);
    }));
});

describe('where results go', () => {
  const one = (file: string) => ({ files: [file], several: false, troubles: [] });
  const many = (...files: string[]) => ({ files, several: true, troubles: [] });

  test('one workbook to a file, or under its own name into a folder', () =>
    inFolder(async (at) => {
      const file = put(at('a.xlsx'));
      mkdirSync(at('out'));
      expect([...(await findDestinations(one(file), at('b.xlsx'))).of]).toEqual([
        [file, at('b.xlsx')],
      ]);
      expect([...(await findDestinations(one(file), at('out'))).of.values()]).toEqual([
        at('out/a.xlsx'),
      ]);
      expect([...(await findDestinations(one(file), at('new/'))).of.values()]).toEqual([
        at('new/a.xlsx'),
      ]);
    }));

  test('several into a folder that need not exist', () =>
    inFolder(async (at) => {
      const { of, troubles } = await findDestinations(many(at('a.xlsx'), at('b.xlsx')), at('out'));
      expect([[...of.values()], troubles]).toEqual([[at('out/a.xlsx'), at('out/b.xlsx')], []]);
    }));

  test('never over a workbook that was named, by whatever name', () =>
    inFolder(async (at) => {
      const file = put(at('a.xlsx'));
      linkSync(file, at('same.xlsx'));
      for (const out of [at('a.xlsx'), at('./x/../a.xlsx'), at('same.xlsx'), at('.')]) {
        const { troubles } = await findDestinations(one(file), out);
        expect(troubles.map(({ code }) => code)).toEqual(['outOverInput']);
      }
    }));

  test.each([
    ['out.xlsm', 'outOfOtherKind'],
    ['out', 'outOfOtherKind'],
  ])('a.xlsx to %s: %s', (out, code) =>
    inFolder(async (at) => {
      const { troubles } = await findDestinations(one(put(at('a.xlsx'))), at(out));
      expect(troubles.map((each) => each.code)).toEqual([code]);
    }),
  );

  test('several need a folder, and names of their own', () =>
    inFolder(async (at) => {
      const codes = async (files: string[], out: string) =>
        (await findDestinations(many(...files), out)).troubles.map(({ code }) => code);
      put(at('file'));
      expect(await codes([at('a.xlsx'), at('b.xlsx')], at('c.xlsx'))).toEqual(['outNeedsFolder']);
      expect(await codes([at('a.xlsx'), at('b.xlsx')], at('file'))).toEqual(['outNeedsFolder']);
      expect(await codes([at('x/a.xlsx'), at('y/A.xlsx')], at('out'))).toEqual(['outNameTwice']);
    }));
});

describe('staged files', () => {
  test('appear whole and together', () =>
    inFolder(async (at, names) => {
      put(at('a'), 'old');
      const staged = stageFiles(quietWorld);
      await staged.stage(at('a'), bytes);
      await staged.stage(at('b'), bytes);
      expect(readFileSync(at('a'), 'utf8')).toBe('old');
      expect(await staged.commit()).toEqual([]);
      expect(names()).toEqual(['a', 'b']);
      expect(readFileSync(at('a'), 'utf8')).toBe('new');
    }));

  test('or leave nothing behind, not even a folder', () =>
    inFolder(async (at, names) => {
      put(at('a'), 'old');
      const staged = stageFiles(quietWorld);
      await staged.stage(at('a'), bytes);
      await staged.stage(at('deep/er/b'), bytes);
      await staged.discard();
      expect(names()).toEqual(['a']);
      expect(readFileSync(at('a'), 'utf8')).toBe('old');
    }));

  test('say where they cannot be written', () =>
    inFolder(async (at, names) => {
      put(at('file'));
      const staged = stageFiles(quietWorld);
      const troubles = await staged.stage(at('file/b'), bytes);
      await staged.discard();
      expect(troubles.map(({ code }) => code)).toEqual(['notWritable']);
      expect(names()).toEqual(['file']);
    }));
});

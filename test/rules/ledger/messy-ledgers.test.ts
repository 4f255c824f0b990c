import fc from 'fast-check';
import { messyOffice, writtenBy } from './messy-office.ts';
import { linesOf, readOne } from './reading-of.ts';

test('however an office keeps its ledger, the same records are read', () => {
  fc.assert(
    fc.property(messyOffice, (office) => {
      const { grid, fields, meant } = writtenBy(office);
      expect(linesOf(readOne(grid), 'itemNo', 'district', ...fields)).toEqual(meant);
    }),
    { numRuns: 200 },
  );
});

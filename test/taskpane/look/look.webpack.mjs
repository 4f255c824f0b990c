import path from 'node:path';
import testPage from '../../workbook/office/pane.webpack.mjs';

/** The parts with sample views, compiled for pictures and for axe. */
export default ({ out }) => ({
  ...testPage({ out, page: path.join(import.meta.dirname, 'page.tsx') }),
  // React as the product has it: what it says in development only is heard by the tests of the pane. Nothing is made
  // small, but what no look needs is left out: that alone halves the building.
  mode: 'none',
  optimization: { nodeEnv: 'production', sideEffects: true, providedExports: true },
});

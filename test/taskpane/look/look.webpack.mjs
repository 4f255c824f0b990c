import path from 'node:path';
import testPage from '../../workbook/office/pane.webpack.mjs';

/** The parts with sample views, compiled for pictures and for axe. */
export default ({ out }) => ({
  ...testPage({ out, page: path.join(import.meta.dirname, 'page.tsx') }),
  // As the product is: what React says in development only is heard by the tests of the pane.
  mode: 'production',
  optimization: { minimize: false },
});

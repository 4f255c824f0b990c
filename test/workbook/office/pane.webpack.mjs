import path from 'node:path';

/** The test pane: the adapter as the browser runs it, compiled as the product is. */
export default ({ out }) => ({
  mode: 'development',
  devtool: false,
  target: ['web', 'es2022'],
  entry: { pane: path.join(import.meta.dirname, 'page.ts') },
  output: { path: out, filename: '[name].js' },
  resolve: { extensions: ['.ts', '.js'] },
  experiments: { topLevelAwait: true },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript' },
              experimental: { keepImportAttributes: true },
            },
          },
        },
      },
    ],
  },
  performance: { hints: false },
});

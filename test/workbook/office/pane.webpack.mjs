/** The test pane: the adapter as the browser runs it, compiled as the product is. */
export default ({ out, page, mode }) => ({
  mode,
  devtool: false,
  target: ['web', 'es2022'],
  entry: { pane: page },
  output: { path: out, filename: '[name].js' },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  experiments: { topLevelAwait: true },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              experimental: { keepImportAttributes: true },
            },
          },
        },
      },
    ],
  },
  performance: { hints: false },
});

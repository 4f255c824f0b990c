import path from 'node:path';

/** The parts with sample views, compiled for pictures and for axe. */
export default ({ out }) => ({
  mode: 'production',
  devtool: false,
  target: ['web', 'es2022'],
  entry: { look: path.join(import.meta.dirname, 'page.tsx') },
  output: { path: out, filename: '[name].js' },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  optimization: { minimize: false },
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
            },
          },
        },
      },
    ],
  },
  performance: { hints: false },
});

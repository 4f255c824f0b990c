import path from 'node:path';
import webpack from 'webpack';

const swc = {
  loader: 'swc-loader',
  options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
};

export default (_env, argv) => ({
  name: 'cli',
  mode: argv.mode ?? 'production',
  target: 'node20',
  devtool: 'source-map',
  entry: { 'ledger-rules': './src/cli/main.ts' },
  output: { path: path.join(import.meta.dirname, 'dist'), filename: '[name].cjs' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: swc }] },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  // A command line has no download to pay for, and a readable bundle is worth more than a small one.
  optimization: { minimize: false },
  performance: { hints: false },
});

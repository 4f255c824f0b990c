import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';
import { contentPolicy, manifestFor, officeFiles, officeScript } from './scripts/addin-build.mjs';

const root = import.meta.dirname;
const dist = path.join(root, 'dist');
const DEV_URL = 'https://localhost:3000';

const compiled = (parser, transform) => ({
  loader: 'swc-loader',
  options: {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', ...parser },
      transform,
      experimental: { keepImportAttributes: true },
    },
  },
});
const scripts = [
  { test: /\.ts$/, exclude: /node_modules/, use: compiled({}, {}) },
  {
    test: /\.tsx$/,
    exclude: /node_modules/,
    use: compiled({ tsx: true }, { react: { runtime: 'automatic' } }),
  },
];

const cli = (mode) => ({
  name: 'cli',
  mode,
  target: 'node20',
  devtool: 'source-map',
  entry: { 'ledger-rules': './src/cli/main.ts' },
  output: { path: dist, filename: '[name].cjs' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: scripts },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  // A command line has no download to pay for, and a readable bundle is worth more than a small one.
  optimization: { minimize: false },
  performance: { hints: false },
});

const pane = (mode) => {
  const isDevelopment = mode === 'development';
  return {
    name: 'pane',
    mode,
    target: ['web', 'es2022'],
    // A source map names folders of the machine that built it; and eval is forbidden to the page.
    devtool: isDevelopment ? 'source-map' : false,
    entry: { taskpane: './src/taskpane/main.tsx' },
    output: {
      path: path.join(dist, 'addin'),
      filename: '[name].[contenthash:8].js',
      publicPath: '',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: { rules: scripts },
    plugins: panePlugins(isDevelopment),
    optimization: {
      minimizer: [
        new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false }),
      ],
    },
    // Bytes before compression. What makes the pane larger is to be noticed by whoever adds it.
    performance: {
      hints: isDevelopment ? false : 'error',
      maxAssetSize: 2_350_000,
      maxEntrypointSize: 2_350_000,
      assetFilter: (name) => /^taskpane\..*js$/.test(name),
    },
    cache: { type: 'filesystem', buildDependencies: { config: [import.meta.filename] } },
    devServer: {
      port: 3000,
      server: trustedServer(),
      headers: { 'Access-Control-Allow-Origin': '*' },
      // The overlay is a frame with a script of its own: the page's content policy forbids it.
      client: { overlay: false },
    },
  };
};

function panePlugins(isDevelopment) {
  const office = process.env.OFFICE_JS ?? 'worldwide';
  const url = process.env.ADDIN_URL ?? DEV_URL;
  return [
    new HtmlWebpackPlugin({
      filename: 'taskpane.html',
      template: './src/taskpane/taskpane.html',
      officeScript: officeScript(office),
      contentPolicy: contentPolicy(office, isDevelopment ? ['wss://localhost:3000'] : []),
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets', to: 'assets' },
        { from: 'src/taskpane/support.html', to: 'support.html' },
        {
          from: 'manifest.xml',
          transform: (text) => manifestFor(text.toString(), DEV_URL, url),
        },
        ...officeFiles(office, path.join(root, 'node_modules/@microsoft/office-js')),
      ],
    }),
  ];
}

/** The certificate that office-addin-dev-certs made trusted on this machine, else one that nobody trusts yet. */
function trustedServer() {
  const folder = path.join(os.homedir(), '.office-addin-dev-certs');
  const [key, cert] = ['localhost.key', 'localhost.crt'].map((name) => path.join(folder, name));
  if (!fs.existsSync(key) || !fs.existsSync(cert)) return 'https';
  return { type: 'https', options: { key, cert } };
}

export default (_env, argv) => [cli(argv.mode ?? 'production'), pane(argv.mode ?? 'production')];

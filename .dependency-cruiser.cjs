/** Imports run one way: taskpane | workbench | cli → workbook → rules. Each rule says why. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle has no beginning for a reader.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'rules-are-pure',
      comment: 'What decides must not depend on who asks.',
      severity: 'error',
      from: { path: '^src/rules' },
      to: { path: '^src/(?!rules)' },
    },
    {
      name: 'rules-have-no-io',
      comment: 'The core cannot reach out: no file, network or process.',
      severity: 'error',
      from: { path: '^src/rules' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-door-to-the-engine',
      comment: 'json-rules-engine explains and judges; only engine.ts may know it.',
      severity: 'error',
      from: { pathNot: '^src/rules/check/engine\\.ts$' },
      to: { path: 'node_modules/json-rules-engine' },
    },
    {
      name: 'adapters-translate',
      comment: 'An adapter does not judge, and does not know the faces.',
      severity: 'error',
      from: { path: '^src/workbook' },
      to: { path: '^src/(cli|taskpane|workbench)' },
    },
    {
      name: 'files-run-anywhere',
      comment: 'The file adapter runs in Node and in a browser alike.',
      severity: 'error',
      from: { path: '^src/workbook' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'rules-have-one-surface',
      comment: 'Outside src/rules only its index may be imported.',
      severity: 'error',
      from: { path: '^src/(?!rules)' },
      to: { path: '^src/rules/', pathNot: '^src/rules/index\\.ts$' },
    },
    {
      name: 'workbook-has-one-surface',
      comment: 'Outside src/workbook/xlsx only its index may be imported.',
      severity: 'error',
      from: { path: '^src/(?!workbook)' },
      to: { path: '^src/workbook/xlsx/', pathNot: '^src/workbook/xlsx/index\\.ts$' },
    },
    {
      name: 'seeds-are-data',
      comment: 'A policy holds no code; the faces choose which seeds they carry.',
      severity: 'error',
      from: { path: '^src/(rules|workbook)' },
      to: { path: '^seeds' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};

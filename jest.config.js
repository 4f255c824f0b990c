const compiled = (parser, transform) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', ...parser },
      transform,
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
  },
];

const project = {
  transform: {
    '^.+\\.ts$': compiled({}, {}),
    '^.+\\.tsx$': compiled({ tsx: true }, { react: { runtime: 'automatic' } }),
  },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
};

export default {
  projects: [
    {
      ...project,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
    },
    {
      ...project,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/taskpane/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/test/taskpane/setup.ts'],
    },
  ],
  // Tests in a browser wait as often as they work: two cores keep three of them busy.
  maxWorkers: 3,
  // Modules of a test file are never given back: a worker grows until it does little but collect garbage.
  workerIdleMemoryLimit: '1GB',
  // At the end a large worker is taken down, or started anew just to be told so: on a busy machine longer than the half
  // second after which jest speaks of leaks. A real leak is still told, only later.
  workerGracefulExitTimeout: 10_000,
  // A whole command line on a busy machine takes its time; a hang is still found.
  testTimeout: 60_000,
};

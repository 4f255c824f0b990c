import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import officeAddins from 'eslint-plugin-office-addins/lib/rules/index.js';
import reactHooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const noReachingOut = ['window', 'document', 'Excel', 'Office', 'console', 'process', 'fetch'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'A thing has one name everywhere: export it by name.',
};
const onlyOneSaysExcel =
  'Only src/workbook/office may say Excel: use the port, src/workbook/workbook.ts.';

export default ts.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'out/'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      complexity: ['error', 12],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', module: 'writable' },
    },
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // One place speaks to Excel; all others speak to the port. Before the block for src/rules, which forbids more.
    files: ['src/**'],
    ignores: ['src/workbook/office/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Excel', 'OfficeExtension'].map((name) => ({
          name,
          message:
            'Only src/workbook/office may say Excel: use the port, src/workbook/workbook.ts.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        { selector: "TSQualifiedName[left.name='Excel']", message: onlyOneSaysExcel },
      ],
    },
  },
  {
    files: ['src/workbook/office/**'],
    plugins: { 'office-addins': { rules: officeAddins.default } },
    rules: Object.fromEntries(
      Object.keys(officeAddins.default).map((rule) => [`office-addins/${rule}`, 'error']),
    ),
  },
  { files: ['src/taskpane/**'], ...reactHooks.configs.flat.recommended },
  {
    files: ['src/taskpane/**'],
    ignores: ['src/taskpane/office-app.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Excel', 'OfficeExtension', 'Office'].map((name) => ({
          name,
          message:
            'The pane asks office-app.ts; workbooks are asked through the port, src/workbook/workbook.ts.',
        })),
      ],
    },
  },
  {
    files: ['src/rules/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...noReachingOut.map((name) => ({
          name,
          message: 'What decides must not depend on who asks: pass it in as an argument.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The as-of day is an argument.' },
        { object: 'Math', property: 'random', message: 'Same input, same bytes.' },
      ],
    },
  },
  {
    files: ['test/**', 'bench/**', 'scripts/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // The pretend Excel: tables of Excel's own members, as long as Excel has them; it runs in Node and in a page.
    files: ['test/excel-host/**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['Buffer', 'fetch', 'performance', 'setTimeout', 'clearTimeout', 'structuredClone'],
          ...['window', 'document', 'location', 'ready', 'Office', 'Excel'],
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      complexity: 'off',
      'max-lines': 'off',
      'no-control-regex': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { args: 'none', caughtErrors: 'none' }],
    },
  },
  prettier,
);

// What the build of the add-in depends on from one office to another: addresses, and where office.js comes from.
import path from 'node:path';

const CDNS = {
  worldwide: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** The address of office.js for a value of OFFICE_JS. */
export function officeScript(office) {
  if (office === 'self') return 'office/office.js';
  const script = CDNS[office];
  if (script === undefined) {
    throw new Error(`OFFICE_JS=${office}: it is worldwide, 21vianet or self.`);
  }
  return script;
}

/** The strictest policy under which office.js and Fluent UI work: docs/decisions/0006-shell-of-the-add-in.md. */
export function contentPolicy(office, alsoConnect = []) {
  const script = officeScript(office);
  const from = script.startsWith('https:') ? ["'self'", new URL(script).origin] : ["'self'"];
  return [
    "default-src 'none'",
    `script-src ${from.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...alsoConnect].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The manifest with every address of the development server turned into the real one. */
export function manifestFor(manifest, developmentUrl, url) {
  const real = new URL(url);
  if (real.protocol !== 'https:') {
    throw new Error(`ADDIN_URL=${url}: Office opens add-ins from https addresses only.`);
  }
  const found = real.href.replace(/\/$/, '');
  if (found === developmentUrl) return manifest;
  return manifest.replaceAll(developmentUrl, found).replace(/^<!--.*-->\n/m, '');
}

/** Of the 735 files of the npm package those that an Excel may ask for, for every platform that has ExcelApi 1.9. */
const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'es6-promise.js',
  'custom-functions-runtime.js',
  'excel-{android,ios,mac,web,win32,winrt}-16.0[01]{,-core}.js',
  '{zh-cn,en-us}/office_strings.js',
  'telemetry/oteljs{,_agave}.js',
];

/** For CopyPlugin: nothing unless office.js is served from beside the pane. */
export function officeFiles(office, officePackage) {
  if (office !== 'self') return [];
  const context = path.join(officePackage, 'dist');
  return [
    ...OFFICE_FILES.map((from) => ({ from, to: 'office/[path][name][ext]', context, info: AS_IS })),
    { from: 'LICENSE.md', to: 'office/LICENSE.md', context: officePackage },
  ];
}

/** Its licence lets us hand on the files as they are. */
const AS_IS = { minimized: true };

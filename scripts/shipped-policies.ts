/** Writes the module by which every face carries the policies that ship: one import a file. */
export function shippedPoliciesModule(files: readonly string[]): string {
  const named = [...files].sort().map((file) => ({ file, name: camelCase(file) }));
  const imports = named.map(
    ({ file, name }) =>
      `import ${name} from '../../seeds/policies/${file}' with { type: 'json' };\n`,
  );
  const entries = named.map(({ file, name }) => `  '${file}': ${name},\n`);
  return [
    '// Made by scripts/generate.ts from the files in seeds/policies; not edited by hand.\n',
    ...imports,
    '\nexport const shippedPolicies: Readonly<Record<string, unknown>> = {\n',
    ...entries,
    '};\n',
  ].join('');
}

function camelCase(file: string): string {
  return file.replace(/\.json$/, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** A path as a URI: relative stays relative, and every other character is escaped. */
export function fileUri(path: string): string {
  const escaped = path.split(/[\\/]/).map(encodeURIComponent).join('/');
  const drive = /^([A-Za-z])%3A\//.exec(escaped);
  if (drive !== null) return `file:///${drive[1] ?? ''}:/${escaped.slice(5)}`;
  return escaped.startsWith('/') ? `file://${escaped}` : escaped;
}

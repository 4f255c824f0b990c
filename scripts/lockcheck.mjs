// prints packages in package-lock.json whose optionalDependencies are absent from the lock (registry mirror lacks the version)
import fs from 'node:fs';
const lock = JSON.parse(fs.readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8'));
const pk = lock.packages;
const bad = {};
for (const [p, m] of Object.entries(pk)) {
  const o = { ...m.optionalDependencies };
  for (const d of Object.keys(o)) {
    let dir = p,
      ok = false;
    for (;;) {
      if (pk[(dir ? dir + '/' : '') + 'node_modules/' + d]) {
        ok = true;
        break;
      }
      const i = dir.lastIndexOf('/node_modules/');
      if (dir === '') break;
      dir = i < 0 ? '' : dir.slice(0, i);
    }
    if (!ok) (bad[`${p}@${m.version}`] ??= []).push(`${d}@${o[d]}`);
  }
}
for (const [k, v] of Object.entries(bad))
  console.log(k, 'MISSING', v.length, v.slice(0, 3).join(' '), v.length > 3 ? '…' : '');
if (!Object.keys(bad).length) console.log('lock complete');

import http from 'node:http';
import fs from 'node:fs';
import path from 'node:path';
const MIME = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
};
/** A tiny static server for a folder. -> {url, close} */
export function serve(dir) {
  return new Promise((resolve) => {
    const s = http
      .createServer((q, r) => {
        const f = path.join(
          dir,
          decodeURIComponent(new URL(q.url, 'http://x').pathname).replace(/\/$/, '/index.html'),
        );
        if (!f.startsWith(dir) || !fs.existsSync(f)) {
          r.writeHead(404);
          return r.end();
        }
        r.writeHead(200, {
          'content-type': MIME[f.split('.').pop()] || 'application/octet-stream',
        });
        fs.createReadStream(f).pipe(r);
      })
      .listen(0, '127.0.0.1', () =>
        resolve({ url: `http://localhost:${s.address().port}/`, close: () => s.close() }),
      );
  });
}

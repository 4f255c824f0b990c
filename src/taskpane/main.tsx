import { opened } from './office-app.ts';
import { startPane } from './start-pane.tsx';
import { outsideExcel, unreachable } from './words/outside-words.ts';

/** The pane's page: office.js is loaded by the page itself, from where its build was told. */
async function main(): Promise<void> {
  const root = document.getElementById('root') ?? document.body.appendChild(newRoot());
  const where = await opened();
  if (where === 'in-excel') startPane(root);
  else root.textContent = where === 'elsewhere' ? outsideExcel : unreachable;
}

function newRoot(): HTMLElement {
  const root = document.createElement('div');
  root.id = 'root';
  return root;
}

void main();

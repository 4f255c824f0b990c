import { createRoot } from 'react-dom/client';
import { Pane } from '../../../src/taskpane/parts/frame/Pane.tsx';
import { looks } from './looks.ts';
import { toldActions } from './told-actions.ts';

const asked = new URLSearchParams(location.search);
const look = looks[asked.get('look') ?? 'checked'];
const root = document.getElementById('root');
if (look && root) {
  createRoot(root).render(
    <Pane
      view={{
        ...look,
        language: asked.get('language') === 'en-US' ? 'en-US' : 'zh-CN',
        theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
      }}
      actions={toldActions(() => undefined)}
    />,
  );
}

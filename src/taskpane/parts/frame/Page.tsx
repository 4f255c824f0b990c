import type { PaneActions } from '../../view/pane-actions.ts';
import type { PageView } from '../../view/view-model.ts';
import { BulletinPage } from '../bulletin/BulletinPage.tsx';
import { CheckPage } from '../check/CheckPage.tsx';
import { FindingsPage } from '../findings/FindingsPage.tsx';
import { RulesPage } from '../rules/RulesPage.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';

interface PageProps {
  readonly page: PageView;
  readonly actions: PaneActions;
}

/** What the active tab shows. */
export function Page({ page, actions }: PageProps) {
  switch (page.kind) {
    case 'check':
      return <CheckPage view={page} actions={actions} />;
    case 'findings':
      return <FindingsPage view={page} actions={actions} />;
    case 'bulletin':
      return <BulletinPage view={page} actions={actions} />;
    case 'rules':
      return <RulesPage view={page} actions={actions} />;
    case 'settings':
      return <SettingsPage view={page} actions={actions} />;
  }
}

import type { CheckView } from '../../view/check-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { PageBody } from '../common/PageBody.tsx';
import { Ledgers } from './Ledgers.tsx';
import { Outcome } from './Outcome.tsx';
import { RunPanel } from './RunPanel.tsx';

interface CheckPageProps {
  readonly view: CheckView;
  readonly actions: PaneActions;
}

/** 校验: run a check, what came of it, what was recognised. */
export function CheckPage({ view, actions }: CheckPageProps) {
  return (
    <PageBody>
      <RunPanel view={view} actions={actions} />
      {view.outcome === null ? null : <Outcome outcome={view.outcome} actions={actions} />}
      <Ledgers view={view.ledgers} actions={actions} />
    </PageBody>
  );
}

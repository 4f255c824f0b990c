import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingsView } from '../../view/findings-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { EmptyState } from '../common/EmptyState.tsx';
import { FindingDetail } from './FindingDetail.tsx';
import { FindingFilters } from './FindingFilters.tsx';
import { FindingList } from './FindingList.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%' },
});

interface FindingsPageProps {
  readonly view: FindingsView;
  readonly actions: PaneActions;
}

/** 问题: the filtered list, or one of it opened in its place. */
export function FindingsPage({ view: { filters, list, detail }, actions }: FindingsPageProps) {
  const styles = useStyles();
  const [hasOpened, setOpened] = useState(false);
  if (detail) {
    if (!hasOpened) setOpened(true);
    return <FindingDetail key={detail.id} detail={detail} actions={actions} />;
  }
  const isBare =
    list.empty !== null && list.empty.kind !== 'filteredAway' && list.empty.kind !== 'clear';
  return (
    <div className={styles.page}>
      {isBare ? null : <FindingFilters filters={filters} actions={actions} />}
      {list.empty ? (
        <EmptyState {...list.empty} onPress={actions.pressEmpty} />
      ) : (
        <FindingList list={list} takesFocus={hasOpened} actions={actions} />
      )}
    </div>
  );
}

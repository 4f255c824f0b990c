import { useEffect, useRef, type MouseEvent } from 'react';
import type { BulletinView } from '../../view/bulletin-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { EmptyState } from '../common/EmptyState.tsx';
import { PageBody } from '../common/PageBody.tsx';
import { useWords } from '../frame/words-context.tsx';
import { BulletinChoice } from './BulletinChoice.tsx';
import { MadeBulletin } from './MadeBulletin.tsx';
import { OpenedFigure } from './OpenedFigure.tsx';

interface BulletinPageProps {
  readonly view: BulletinView;
  readonly actions: PaneActions;
}

/** 通报: choose and make one, look at it, or the records behind one of its figures in its place. */
export function BulletinPage({ view, actions }: BulletinPageProps) {
  const { opened } = view;
  const isOpened = opened !== null;
  // Where somebody pressed last, to go on from there. Not every browser gives the focus to a button that is clicked.
  const pressed = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!isOpened) pressed.current?.focus();
  }, [isOpened]);
  const keep = ({ target }: MouseEvent) => {
    pressed.current = target instanceof Element ? target.closest('button') : null;
  };
  return (
    <>
      {opened === null ? null : (
        <OpenedFigure key={opened.title} opened={opened} actions={actions} />
      )}
      {/* Kept while a figure is opened: what was unfolded is so when one comes back. */}
      <div hidden={isOpened} onClick={keep}>
        <PageBody>
          <BulletinChoice view={view} actions={actions} />
          <Made view={view} actions={actions} />
        </PageBody>
      </div>
    </>
  );
}

function Made({ view: { made, obstacle, progress }, actions }: BulletinPageProps) {
  const { bulletin: words } = useWords();
  if (made !== null) return <MadeBulletin made={made} actions={actions} />;
  if (progress !== null) return null;
  if (obstacle !== null) return <EmptyState kind="failed" title={words.none} text={obstacle} />;
  return <EmptyState kind="notChecked" {...words.notMade} />;
}

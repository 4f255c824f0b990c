import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { CountedView, OpenedFigureView } from '../../view/bulletin-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { PageBody } from '../common/PageBody.tsx';
import { Section } from '../common/Section.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

/** As many as are drawn without a wait; more on demand. */
const AT_ONCE = 200;

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '4px 8px 4px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  records: { margin: 0, padding: 0, listStyleType: 'none' },
  record: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  place: { color: tokens.colorNeutralForeground3 },
  empty: { margin: 0, color: tokens.colorNeutralForeground3 },
});

interface OpenedFigureProps {
  readonly opened: OpenedFigureView;
  readonly actions: Pick<PaneActions, 'closeFigure' | 'goToCell'>;
}

/** The records behind a figure; each leads to its cell. */
export function OpenedFigure({ opened, actions }: OpenedFigureProps) {
  const styles = useStyles();
  const { bulletin: words } = useWords();
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape') actions.closeFigure();
      }}
    >
      <div className={styles.bar}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronLeftRegular />}
          onClick={actions.closeFigure}
        >
          {words.back}
        </Button>
      </div>
      <PageBody>
        <div>
          <Title text={opened.title} />
          <p className={styles.value}>{wholeDates(opened.value)}</p>
        </div>
        <Section title={words.records(opened.records.length)}>
          <Records records={opened.records} actions={actions} />
        </Section>
      </PageBody>
    </div>
  );
}

/** Takes the focus, so that it is read out and Escape works at once. */
function Title({ text }: { readonly text: string }) {
  const styles = useStyles();
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <h2 className={styles.title} ref={element} tabIndex={-1}>
      {wholeDates(text)}
    </h2>
  );
}

interface RecordsProps extends Pick<OpenedFigureView, 'records'> {
  readonly actions: Pick<PaneActions, 'goToCell'>;
}

function Records({ records, actions }: RecordsProps) {
  const styles = useStyles();
  const { bulletin: words } = useWords();
  const [shown, setShown] = useState(AT_ONCE);
  if (records.length === 0) return <p className={styles.empty}>{words.noRecords}</p>;
  const more = Math.min(AT_ONCE, records.length - shown);
  return (
    <>
      <ul className={styles.records}>
        {records.slice(0, shown).map((record) => (
          <Record key={record.id} record={record} actions={actions} />
        ))}
      </ul>
      {more > 0 ? (
        <Button
          onClick={() => {
            setShown(shown + AT_ONCE);
          }}
        >
          {words.more(more)}
        </Button>
      ) : null}
    </>
  );
}

function Record({
  record: { cell, name, place, markText },
  actions,
}: {
  readonly record: CountedView;
  readonly actions: RecordsProps['actions'];
}) {
  const styles = useStyles();
  return (
    <li className={styles.record}>
      <Link
        as="button"
        className={styles.name}
        aria-label={`${name} ${place}`}
        onClick={() => {
          actions.goToCell(cell);
        }}
      >
        {wholeDates(name)}
      </Link>
      <div className={styles.place}>{wholeDates(`${place} · ${markText}`)}</div>
    </li>
  );
}

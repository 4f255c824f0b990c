import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { ListedGroupView, MadeBulletinView } from '../../view/bulletin-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { Section } from '../common/Section.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';
import { Chart } from './Chart.tsx';
import { GroupFold, GroupFigures } from './Group.tsx';
import { GroupColour } from './GroupColour.tsx';

const useStyles = makeStyles({
  notes: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  write: { alignSelf: 'flex-start' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  plain: { margin: 0, padding: 0, listStyleType: 'none' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  listed: { fontWeight: tokens.fontWeightSemibold },
});

interface MadeBulletinProps {
  readonly made: MadeBulletinView;
  readonly actions: PaneActions;
}

/** A bulletin: what it counts, its charts, who is praised and warned, and every figure of every group. */
export function MadeBulletin({ made, actions }: MadeBulletinProps) {
  const styles = useStyles();
  const { bulletin: words } = useWords();
  const [whole, ...groups] = made.groups;
  return (
    <>
      <Head made={made} actions={actions} />
      {made.amiss.length === 0 ? null : (
        <Section title={words.amiss}>
          <Notes notes={made.amiss} />
        </Section>
      )}
      {whole === undefined ? null : (
        <Section title={whole.name} aside={<GroupColour group={whole} />}>
          <GroupFigures group={whole} actions={actions} />
        </Section>
      )}
      {made.charts.length === 0 ? null : (
        <Section title={words.charts}>
          {made.charts.map((chart) => (
            <Chart key={chart.id} chart={chart} />
          ))}
        </Section>
      )}
      <Lists lists={made.lists} />
      {groups.length === 0 ? null : (
        <Section title={words.groups}>
          <ul className={styles.plain}>
            {groups.map((group) => (
              <GroupFold key={group.id} group={group} actions={actions} />
            ))}
          </ul>
        </Section>
      )}
      <RestatedGroups restated={made.restated} />
    </>
  );
}

/** What it is, whether it is still so, and to write it. */
function Head({ made, actions }: MadeBulletinProps) {
  const styles = useStyles();
  const { bulletin: words } = useWords();
  return (
    <Section title={made.title}>
      <Stale made={made} actions={actions} />
      <Notes notes={made.notes} />
      <Button
        className={styles.write}
        appearance="primary"
        disabledFocusable={!made.canWrite}
        onClick={actions.writeBulletin}
      >
        {words.write}
      </Button>
      <p className={styles.notes}>{words.writeNote}</p>
    </Section>
  );
}

/** What earlier bulletins said otherwise than the records say today. */
function RestatedGroups({ restated }: Pick<MadeBulletinView, 'restated'>) {
  const styles = useStyles();
  const { bulletin: words } = useWords();
  if (restated.length === 0) return null;
  return (
    <Section title={words.restated}>
      <ul className={styles.plain}>
        {restated.map(({ id, title, figures }) => (
          <li key={id} className={styles.small}>
            <span className={styles.listed}>{wholeDates(title)}</span>{' '}
            {wholeDates(figures.join(' · '))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** That it is out of date, and how to make it anew; read out when it comes to be so. */
function Stale({ made: { stale, canWrite }, actions }: MadeBulletinProps) {
  const { bulletin: words } = useWords();
  return (
    <div role="status">
      {stale === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{wholeDates(stale)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={!canWrite} onClick={actions.makeBulletin}>
              {words.makeAgain}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

function Notes({ notes }: Pick<MadeBulletinView, 'notes'>) {
  const styles = useStyles();
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note}>{wholeDates(note)}</li>
      ))}
    </ul>
  );
}

/** Who is praised and who is warned, and why. */
function Lists({ lists }: Pick<MadeBulletinView, 'lists'>) {
  return (['praised', 'warned'] as const).map((list) => {
    const listed = lists.filter((each) => each.list === list);
    return <List key={list} listed={listed} />;
  });
}

function List({ listed }: { readonly listed: readonly ListedGroupView[] }) {
  const styles = useStyles();
  const [first] = listed;
  if (first === undefined) return null;
  return (
    <Section title={first.title}>
      <ul className={styles.plain}>
        {listed.map(({ id, group, reasons }) => (
          <li key={id} className={styles.small}>
            <span className={styles.listed}>{wholeDates(group)}</span>
            <ul className={styles.list}>
              {reasons.map((reason) => (
                <li key={reason}>{wholeDates(reason)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}

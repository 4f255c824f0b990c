import {
  Link,
  makeStyles,
  mergeClasses,
  SearchBox,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import type { FindingFiltersView } from '../../view/findings-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { ChoiceSelect } from '../common/ChoiceSelect.tsx';
import { Fold } from '../common/Fold.tsx';
import { LevelShape } from '../common/LevelShape.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  filters: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    padding: '8px 12px 4px',
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 6px' },
  search: { maxWidth: 'none', width: '100%' },
  toggle: {
    minWidth: 0,
    padding: '2px 7px',
    fontWeight: tokens.fontWeightRegular,
    columnGap: '4px',
  },
  summary: {
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  more: { display: 'flex', flexDirection: 'column', rowGap: '6px', paddingBlock: '4px' },
});

interface FindingFiltersProps {
  readonly filters: FindingFiltersView;
  readonly actions: PaneActions;
}

/** What of the findings is shown, and in what order. */
export function FindingFilters({ filters, actions }: FindingFiltersProps) {
  const styles = useStyles();
  const { findings } = useWords();
  return (
    <div className={styles.filters} role="search">
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={findings.search}
        placeholder={findings.searchHint}
        value={filters.text}
        onChange={(_event, { value }) => {
          actions.setText(value);
        }}
      />
      <div className={styles.row}>
        <ChoiceSelect label={findings.show} choice={filters.show} onChoose={actions.setShow} />
        <ChoiceSelect
          label={findings.groupBy}
          choice={filters.groupBy}
          onChoose={actions.setGroupBy}
        />
      </div>
      <LevelToggles filters={filters} actions={actions} />
      <Fold label={findings.filters}>
        <MoreFilters filters={filters} actions={actions} />
      </Fold>
      <div className={mergeClasses(styles.row, styles.summary)}>
        <span role="status">{filters.summary}</span>
        {filters.isFiltered ? (
          <Link as="button" style={{ fontSize: 'inherit' }} onClick={actions.clearFilters}>
            {findings.clearFilters}
          </Link>
        ) : null}
      </div>
    </div>
  );
}

function LevelToggles({ filters, actions }: FindingFiltersProps) {
  const styles = useStyles();
  const { common, findings } = useWords();
  return (
    <div className={styles.row} role="group" aria-label={findings.levels}>
      {filters.levels.map(({ id, isOn, count }) => (
        <ToggleButton
          key={id}
          className={styles.toggle}
          size="small"
          checked={isOn}
          icon={<LevelShape level={id} />}
          onClick={() => {
            actions.toggleLevel(id);
          }}
        >
          {common.shortLevels[id]} {count}
        </ToggleButton>
      ))}
    </div>
  );
}

function MoreFilters({ filters, actions }: FindingFiltersProps) {
  const styles = useStyles();
  const { common, findings } = useWords();
  return (
    <div className={styles.more}>
      <div className={styles.row} role="group" aria-label={findings.severities}>
        {filters.severities.map(({ id, isOn, count }) => (
          <ToggleButton
            key={id}
            className={styles.toggle}
            size="small"
            checked={isOn}
            onClick={() => {
              actions.toggleSeverity(id);
            }}
          >
            {common.severities[id]} {count}
          </ToggleButton>
        ))}
      </div>
      <ChoiceSelect label={findings.rule} choice={filters.rule} onChoose={actions.setRule} />
    </div>
  );
}

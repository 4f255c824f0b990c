import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { MappingView } from '../../view/mapping-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { Section } from '../common/Section.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  rows: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '8px', alignItems: 'start' },
  input: { minWidth: 0, width: '100%' },
});

interface HeaderRowsProps {
  readonly header: MappingView['header'];
  readonly actions: Pick<PaneActions, 'correctHeader'>;
}

/** The rows in which the header stands. */
export function HeaderRows({ header, actions }: HeaderRowsProps) {
  const styles = useStyles();
  const {
    dialogs: { mapping: words },
  } = useWords();
  const end = (id: 'first' | 'last', fault: string | null) => (
    <Field label={words[id]} size="small" {...(fault === null ? {} : { validationMessage: fault })}>
      <Input
        className={styles.input}
        size="small"
        inputMode="numeric"
        value={header[id]}
        onChange={(_event, { value }) => {
          actions.correctHeader(id, value);
        }}
      />
    </Field>
  );
  return (
    <Section title={words.header}>
      <div className={styles.rows}>
        {end('first', header.fault)}
        {end('last', null)}
      </div>
    </Section>
  );
}

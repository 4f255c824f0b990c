import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FindingRowView } from '../../view/findings-view.ts';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  tag: {
    display: 'inline-block',
    padding: '0 5px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  error: {
    border: `1px solid ${tokens.colorNeutralForeground1}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  unchecked: { borderTopStyle: 'dashed', borderBottomStyle: 'dashed' },
});

/** How weighty a finding is. A frame, never a colour: colours belong to the record. */
export function KindTag({ kind }: { readonly kind: FindingRowView['kind'] }) {
  const styles = useStyles();
  const { common } = useWords();
  const own = kind === 'error' ? styles.error : kind === 'unchecked' ? styles.unchecked : '';
  return <span className={mergeClasses(styles.tag, own)}>{common.kinds[kind]}</span>;
}

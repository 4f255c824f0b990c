import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  arrow: { flexShrink: 0, marginTop: '2px', fontSize: '12px' },
  turned: { transform: 'rotate(90deg)' },
  body: { paddingInlineStart: tokens.spacingHorizontalL },
});

interface FoldProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
  /** What the button is called where the label alone would not tell. */
  readonly name?: string;
}

/** Something that most people need not see; what is inside is made only when it is opened. */
export function Fold({ label, children, name }: FoldProps) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={name}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <ChevronRightRegular className={mergeClasses(styles.arrow, isOpen && styles.turned)} />
        <span>{label}</span>
      </button>
      {isOpen ? (
        <div id={id} className={styles.body}>
          {children}
        </div>
      ) : null}
    </div>
  );
}

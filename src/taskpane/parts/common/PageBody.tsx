import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    overflowWrap: 'anywhere',
  },
});

/** Sections of a page, one below the other. */
export function PageBody({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().body}>{children}</div>;
}

import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A day or a month as sentences have it; within a longer name, such as WP-2024-06, it is neither. */
const DATE = /(?<![\w-])(\d{4}-\d\d(?:-\d\d)?)(?![\w-])/;

const useStyles = makeStyles({
  // At a great zoom what stands beside a date must not be pushed out of sight.
  date: { whiteSpace: 'nowrap', '@media (max-width: 240px)': { whiteSpace: 'normal' } },
});

/** A text whose dates stay on one line: browsers break at hyphens, and other hyphens would go along when it is copied. */
export function wholeDates(text: string): readonly ReactNode[] {
  // What the pattern has found stands at every other place.
  return text
    .split(DATE)
    .map((piece, index) => (index % 2 === 0 ? piece : <WholeDate key={index} date={piece} />));
}

function WholeDate({ date }: { readonly date: string }) {
  return <span className={useStyles().date}>{date}</span>;
}

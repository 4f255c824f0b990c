import { Link } from '@fluentui/react-components';
import type { PaneActions } from '../../view/pane-actions.ts';

interface CellLinkProps {
  readonly cell: string;
  readonly actions: Pick<PaneActions, 'goToCell'>;
}

/** A cell by its name; leads there. */
export function CellLink({ cell, actions }: CellLinkProps) {
  return (
    <Link
      as="button"
      style={{ fontSize: 'inherit', whiteSpace: 'nowrap' }}
      onClick={() => {
        actions.goToCell(cell);
      }}
    >
      {cell}
    </Link>
  );
}

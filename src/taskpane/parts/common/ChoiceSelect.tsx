import { Select } from '@fluentui/react-components';
import type { ChoiceView } from '../../view/shared-views.ts';

interface ChoiceSelectProps {
  readonly label: string;
  readonly choice: ChoiceView;
  readonly onChoose: (id: string) => void;
}

/** One of several in a drop-down of the system: reachable by every means. */
export function ChoiceSelect({ label, choice, onChoose }: ChoiceSelectProps) {
  return (
    <Select
      size="small"
      aria-label={label}
      style={{ minWidth: 0, flexGrow: 1 }}
      value={choice.selected}
      onChange={(_event, { value }) => {
        onChoose(value);
      }}
    >
      {choice.options.map(({ id, label: text, count }) => (
        <option key={id} value={id}>
          {count === null ? text : `${text} (${count})`}
        </option>
      ))}
    </Select>
  );
}

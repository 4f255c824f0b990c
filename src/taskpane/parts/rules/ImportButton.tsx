import { Button } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useWords } from '../frame/words-context.tsx';

/** Chooses a policy file; the same file may be chosen again after it was mended. */
export function ImportButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const { rules } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<ArrowImportRegular />} onClick={() => input.current?.click()}>
        {rules.importFile}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={rules.importFile}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </>
  );
}

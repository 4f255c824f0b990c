import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LocationTargetSquareRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { FindingDetailView } from '../../view/findings-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { KindTag } from '../common/KindTag.tsx';
import { LevelTag } from '../common/LevelTag.tsx';
import { PageBody } from '../common/PageBody.tsx';
import { Section } from '../common/Section.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';
import { Clauses } from './Clauses.tsx';
import { DetailBar } from './DetailBar.tsx';
import { Evidence } from './Evidence.tsx';
import { SmallestChange } from './SmallestChange.tsx';
import { Waiver } from './Waiver.tsx';
import { Why } from './Why.tsx';

const useStyles = makeStyles({
  tags: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 6px' },
  sentence: {
    margin: '6px 0 4px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  line: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface FindingDetailProps {
  readonly detail: FindingDetailView;
  readonly actions: PaneActions;
}

/** One finding: what, by which clause, on what evidence, why, and what would clear it. */
export function FindingDetail({ detail, actions }: FindingDetailProps) {
  const styles = useStyles();
  const { common, findings } = useWords();
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape') actions.closeFinding();
      }}
    >
      <DetailBar detail={detail} actions={actions} />
      <PageBody>
        <div>
          <div className={styles.tags}>
            {detail.level === 'none' ? null : <LevelTag level={detail.level} />}
            <KindTag kind={detail.kind} />
          </div>
          <Sentence text={detail.sentence} />
          <p className={styles.line}>
            {wholeDates(detail.record)}
            <br />
            {detail.ruleId} {wholeDates(detail.ruleTitle)}
          </p>
          <Button
            appearance="primary"
            icon={<LocationTargetSquareRegular />}
            disabledFocusable={!detail.leadsToCell}
            onClick={() => {
              actions.goToFinding(detail.id);
            }}
          >
            {common.goToCell}
          </Button>
        </div>
        {detail.change === null ? null : (
          <SmallestChange change={detail.change} actions={actions} />
        )}
        <Evidence evidence={detail.evidence} actions={actions} />
        <Section title={findings.clauses}>
          <Clauses clauses={detail.clauses} />
        </Section>
        <Why why={detail.why} isUnchecked={detail.kind === 'unchecked'} />
        {detail.waiver === null ? null : (
          <Waiver finding={detail.id} waiver={detail.waiver} actions={actions} />
        )}
      </PageBody>
    </div>
  );
}

/** Takes the focus, so that it is read out and Escape works at once. */
function Sentence({ text }: { readonly text: string }) {
  const styles = useStyles();
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <h2 className={styles.sentence} ref={element} tabIndex={-1}>
      {wholeDates(text)}
    </h2>
  );
}

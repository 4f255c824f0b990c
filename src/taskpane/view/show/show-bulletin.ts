import {
  localText,
  type DeclaredBulletin,
  bulletinWords,
  sayPeriod,
} from '../../../rules/index.ts';
import {
  askedBulletin,
  askedPeriod,
  bulletinsHere,
  periodsFor,
} from '../../session/asked-bulletin.ts';
import type { MadeBulletin } from '../../session/bulletin-state.ts';
import { staleness } from '../../session/stale-bulletin.ts';
import type { PaneState } from '../../session/state.ts';
import type { BulletinView } from '../bulletin-view.ts';
import type { ChoiceView } from '../shared-views.ts';
import { type Voice, voiceOf } from './said.ts';
import { madeView } from './show-made-bulletin.ts';
import { openedView } from './show-opened-figure.ts';
import { progressView } from './show-progress.ts';

const NOTHING: ChoiceView = { selected: '', options: [] };

/** 通报: which one, of which period, and what it says. */
export function showBulletin(state: PaneState): BulletinView {
  const voice = voiceOf(state);
  const { job, bulletin, looked } = state;
  const which = askedBulletin(state);
  const { made, opened } = bulletin;
  return {
    which: which === undefined ? NOTHING : bulletinChoice(which, state, voice),
    period: which === undefined ? NOTHING : periodChoice(which, state, voice),
    canMake: job === null && which !== undefined,
    obstacle: looked !== null && which === undefined ? voice.words.noBulletinHere : null,
    progress: job === null ? null : progressView(job, state.isWaiting, voice),
    made: made === null ? null : shownBulletin(made, state, voice),
    opened: made === null || opened === null ? null : openedView(made.bulletin, opened, voice),
  };
}

function shownBulletin(made: MadeBulletin, state: PaneState, { language, words }: Voice) {
  const reason = staleness(state, made);
  return {
    ...madeView(made.bulletin, language),
    stale: reason === null ? null : words.stale[reason],
    canWrite: state.job === null,
  };
}

function bulletinChoice(
  { spec }: DeclaredBulletin,
  state: PaneState,
  { language }: Voice,
): ChoiceView {
  const options = bulletinsHere(state).map((each) => ({
    id: each.spec.id,
    label: localText(each.spec.title, language),
    count: null,
    note: null,
  }));
  return { selected: spec.id, options };
}

function periodChoice(which: DeclaredBulletin, state: PaneState, voice: Voice): ChoiceView {
  const asked = askedPeriod(which, state);
  const options = periodsFor(which, state).map((period) => ({
    id: period.name,
    label:
      sayPeriod(period, bulletinWords[voice.language]) +
      (period.last > state.today ? voice.words.underWay : ''),
    count: null,
    note: null,
  }));
  return { selected: asked.name, options };
}

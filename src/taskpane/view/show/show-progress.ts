import type { Job } from '../../session/state.ts';
import type { ProgressView } from '../check-view.ts';
import type { Voice } from './said.ts';

/** What is being done, and how far it is. */
export function progressView(job: Job, isWaiting: boolean, { words }: Voice): ProgressView {
  const { kind, phase, done, total, isCancelling } = job;
  return {
    text: isWaiting ? words.phases.waiting : phaseText(job, words),
    share: total > 0 && phase !== 'reading' ? done / total : null,
    canCancel: kind !== 'save' && phase !== 'writing',
    isCancelling,
  };
}

function phaseText(
  { kind, phase, done, total }: Job,
  { phases, makingBulletin }: Voice['words'],
): string {
  if (kind === 'clear') return phases.clearing;
  if (kind === 'save') return phases.saving;
  if (phase !== 'judging') return phases[phase];
  if (kind === 'bulletin') return makingBulletin;
  return total === 0 ? phases.starting : phases.judging(done, total);
}

import type { JobKind, Message, PaneState } from '../../session/state.ts';
import type { WriteReport } from '../../../workbook/workbook.ts';
import type { MessageView } from '../view-model.ts';
import { faultLines, type Voice, voiceOf } from './said.ts';

/** What there is to know whatever tab is open. */
export function showMessages(state: PaneState): readonly MessageView[] {
  const voice = voiceOf(state);
  return state.messages.map((message) => ({
    id: message.id,
    canDismiss: true,
    ...said(message, voice),
  }));
}

type Said = Pick<MessageView, 'tone' | 'title' | 'lines' | 'buttons'>;

function said({ about }: Message, voice: Voice): Said {
  const { words, language } = voice;
  switch (about.kind) {
    case 'faults':
      return {
        tone: 'error',
        title: words.jobs[about.of],
        lines: faultLines(about.faults, language),
        buttons: again(voice),
      };
    case 'report':
      return reportSaid(about.of, about.report, voice);
    case 'partial':
      return {
        tone: 'warning',
        title: words.partialTitle,
        lines: [words.partialLine(about.done, about.total)],
        buttons: again(voice),
      };
    case 'goTo':
      return plain('warning', words.goToTitle, faultLines(about.faults, language));
    case 'policies':
      return plain('error', words.policiesTitle, faultLines(about.faults, language));
    case 'colleague':
      return plain('info', words.colleagueTitle, [words.colleagueLine]);
    case 'broken':
      return {
        tone: 'error',
        title: words.brokenTitle,
        lines: [words.brokenLine(about.what), words.brokenMend],
        buttons: again(voice),
      };
  }
}

function plain(tone: Said['tone'], title: string, lines: readonly string[]): Said {
  return { tone, title, lines, buttons: [] };
}

function again({ words }: Voice): Said['buttons'] {
  return [{ id: 'check', label: words.checkAgain }];
}

function reportSaid(of: JobKind, { kind, faults }: WriteReport, voice: Voice): Said {
  const { words, language } = voice;
  const { reports } = words;
  const lines = faultLines(faults, language);
  switch (kind) {
    case 'whole':
      return plain('success', reports.whole[of], lines);
    case 'partly':
      return plain('warning', of === 'clear' ? reports.partlyCleared : reports.partly, lines);
    case 'unfinished':
      return brokenOff(of, lines, voice);
    case 'untouched': {
      const title = OF_THEIR_OWN.includes(of) ? words.jobs[of] : reports.untouched;
      return plain('warning', title, lines);
    }
  }
}

/** What is not about results. */
const OF_THEIR_OWN: readonly JobKind[] = ['clear', 'save', 'publish'];

/** Half done: said as such, and how it is mended. */
function brokenOff(of: JobKind, lines: readonly string[], voice: Voice): Said {
  const { reports } = voice.words;
  const { unfinished: title, mend } = reports;
  switch (of) {
    case 'clear':
      return plain('error', reports.unfinishedClear, [reports.mendClear, ...lines]);
    case 'save':
      return plain('error', voice.words.jobs.save, [reports.mendSave, ...lines]);
    case 'publish':
      return plain('error', voice.words.jobs.publish, [reports.mendPublish, ...lines]);
    case 'bulletin':
    case 'look':
    case 'check':
    case 'live':
    case 'waiver':
      return { tone: 'error', title, lines: [mend, ...lines], buttons: again(voice) };
  }
}

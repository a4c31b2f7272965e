import type { ReactNode } from 'react';
import { DecideFastTrackForm } from '@/components/decision/decide-fast-track-form';
import { DecideLocalForm } from '@/components/decision/decide-local-form';
import { DecideRecommendationForm } from '@/components/decision/decide-recommendation-form';
import { DecideRecordedForm } from '@/components/decision/decide-recorded-form';
import { decideTitle } from '@/components/decision/decide-titles';
import type { FormState } from '@/lib/core/form/form-state';
import type { EligibilityToDecide } from '@/lib/decision/queries/eligibility-to-decide';
import {
  submitCorrection,
  submitFastTrackDecision,
  submitLocal,
  submitRecommendationDecision,
  submitRecorded,
} from './actions';

type Props = { view: EligibilityToDecide; initial: FormState; deciderName: string; heading: ReactNode };

/** The form for what is decided now. */
export function DecideForm({ view, ...props }: Props) {
  const { what, caseId, group: framework } = view;
  const shared = { ...props, title: decideTitle(what.kind) };
  switch (what.kind) {
    case 'recommendation':
      return <OnRecommendation view={view} assessmentId={what.assessmentId} shared={shared} />;
    case 'fast-track': {
      const ids = { caseId, assessmentId: what.assessmentId };
      const firstDay = view.about?.firstDay ?? '';
      return (
        <DecideFastTrackForm {...shared} action={submitFastTrackDecision} ids={ids} firstDay={firstDay} />
      );
    }
    case 'local':
      return (
        <DecideLocalForm
          {...shared}
          action={submitLocal}
          ids={{ caseId, assessmentId: what.assessmentId }}
          firstDay={view.about?.firstDay ?? ''}
          isAftercare={view.group === 'S117'}
        />
      );
    case 'record':
      return (
        <DecideRecordedForm {...shared} action={submitRecorded} ids={{ caseId }} framework={framework} />
      );
    case 'correct': {
      const ids = { caseId, decisionId: what.decisionId };
      return <DecideRecordedForm {...shared} action={submitCorrection} ids={ids} framework={framework} />;
    }
    case 'assessing':
    case 'nothing':
      return null;
  }
}

type OnRecommendationProps = {
  view: EligibilityToDecide;
  assessmentId: string;
  shared: Omit<Props, 'view'> & { title: string };
};

/** The hash is that of the tool as it is shown: what is decided on is what was read. */
function OnRecommendation({ view: { caseId, about }, assessmentId, shared }: OnRecommendationProps) {
  const assessment = about?.assessment;
  const round = assessment?.rounds.at(-1);
  if (!assessment || !round) return null;
  const { contentHash, tool } = assessment;
  return (
    <DecideRecommendationForm
      {...shared}
      action={submitRecommendationDecision}
      ids={{ caseId, assessmentId, recommendationId: round.id, contentHash }}
      outcome={round.outcome}
      isChild={tool === 'CHILD_DST'}
      isOutOfHome={round.nursing?.answer === 'NO_HOME'}
      nursingRate={about.nursingRate}
      firstDay={about.firstDay}
    />
  );
}

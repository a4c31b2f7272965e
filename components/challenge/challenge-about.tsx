import { outcomeName, toolName } from '@/components/assessment/assessment-text';
import { Prose } from '@/components/case/request-facts';
import { SummaryList } from '@/components/nhs/summary-list';
import type { ChallengeView } from '@/lib/challenge/queries/challenges-view';

/** The decision, screening or plan under review. */
export function ChallengeAbout({ about }: Pick<ChallengeView, 'about'>) {
  if (!about) return null;
  return (
    <SummaryList
      rows={[
        whatOf(about),
        {
          term: about.kind === 'screening' ? 'Completed by' : 'Decided by',
          value: `${about.by}, ${about.on}`,
        },
        ...(about.kind === 'screening'
          ? []
          : [{ term: 'Reasons given', value: <Prose text={about.reasons} /> }]),
      ]}
    />
  );
}

function whatOf(about: NonNullable<ChallengeView['about']>) {
  switch (about.kind) {
    case 'decision':
      return { term: 'Decision', value: outcomeName(about.outcome) };
    case 'plan':
      return { term: 'Decision', value: 'The plan was refused' };
    case 'screening':
      return { term: 'Screening', value: `${toolName(about.tool)}: no full assessment needed` };
  }
}

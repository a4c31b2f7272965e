import { outcomeName, toolName } from '@/components/assessment/assessment-text';
import { Prose } from '@/components/case/request-facts';
import { SummaryList } from '@/components/nhs/summary-list';
import type { ChallengeView } from '@/lib/challenge/queries/challenges-view';

/** The decision or screening under review. */
export function ChallengeAbout({ about }: Pick<ChallengeView, 'about'>) {
  if (!about) return null;
  const what =
    about.kind === 'decision'
      ? { term: 'Decision', value: outcomeName(about.outcome) }
      : { term: 'Screening', value: `${toolName(about.tool)}: no full assessment needed` };
  return (
    <SummaryList
      rows={[
        what,
        {
          term: about.kind === 'decision' ? 'Decided by' : 'Completed by',
          value: `${about.by}, ${about.on}`,
        },
        ...(about.kind === 'decision'
          ? [{ term: 'Reasons given', value: <Prose text={about.reasons} /> }]
          : []),
      ]}
    />
  );
}

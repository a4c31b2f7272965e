import type { ComponentProps } from 'react';
import { CaseHeading } from '@/components/case/case-heading';
import { CareInsteadFields } from '@/components/decision/care-instead-fields';
import { CouncilFields } from '@/components/decision/council-fields';
import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField, TextareaField } from '@/components/forms/fields';
import { SummaryList } from '@/components/nhs/summary-list';
import type { ChallengeEnd } from '@/lib/case/rules/challenge-stage';
import type { ChallengesView, ChallengeView } from '@/lib/challenge/queries/challenges-view';
import { ChallengeAbout } from './challenge-about';
import { challengeRows } from './challenge-facts';
import { endHint, endName, stageName } from './challenge-text';

type Props = Pick<ComponentProps<typeof ActionForm>, 'action' | 'initial'> & {
  view: ChallengesView;
  challenge: ChallengeView;
  /** The pages of every step, and of the case's eligibility. */
  stepsHref: string;
  overviewHref: string;
};

const title = 'Record how this stage ends';

/** Ends a stage: decided by the commissioner, or with the finding of the reviewing body. */
export function ChallengeEndForm({ action, initial, view, challenge, stepsHref, overviewHref }: Props) {
  const { stage, about, endings } = challenge;
  const asksCouncil = view.group === 'CHC' && endings.includes('CHANGED') && about?.kind !== 'plan';
  const isOurs = stage === 'RECONSIDERATION' || stage === 'LOCAL_RESOLUTION';
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={title}
      heading={
        <>
          <CaseHeading person={view.person} group={view.group} title={title} />
          <h2 className="nhsuk-heading-m">{stageName(stage)}</h2>
          <ChallengeAbout about={about} />
          <SummaryList rows={challengeRows(challenge)} />
          <p>
            Read first: <a href={stepsHref}>every step</a> and{' '}
            <a href={overviewHref}>what the decision is based on</a>.
          </p>
        </>
      }
      submit="Save how it ends"
    >
      <input type="hidden" name="caseId" value={view.caseId} />
      <input type="hidden" name="challengeId" value={challenge.id} />
      <input type="hidden" name="about" value={about?.kind ?? 'decision'} />
      <input type="hidden" name="asksCouncil" value={asksCouncil ? 'yes' : 'no'} />
      <RadiosField
        name="outcome"
        legend={isOurs ? 'What do you decide?' : 'What did they find?'}
        legendSize="m"
        items={endings.map((end) => endItem(end, about?.kind === 'plan'))}
      />
      {endings.includes('CHANGED') && about?.kind !== 'plan' && <CareInsteadFields framework={view.group} />}
      {challenge.asksNursing && (
        <TextareaField
          name="nursingRefused"
          label="If the NHS does not pay for nursing care, why not?"
          labelSize="s"
          hint="Needed if a refusal is upheld, unless the NHS pays for it already. They will read this in the letter"
          rows={3}
          limit={2_000}
        />
      )}
      {asksCouncil && (
        <CouncilFields hint="The law asks for this before a decision. Leave blank if the decision does not change" />
      )}
      <DateField
        name="decidedOn"
        legend={isOurs ? 'When was it decided?' : 'What is the date of their letter?'}
        legendSize="s"
      />
      <TextareaField
        name="reasons"
        label="Reasons"
        labelSize="s"
        hint={
          isOurs
            ? 'Respond to what they say is wrong. The person can read this.'
            : 'What they found and why. The person can read this.'
        }
        rows={6}
        limit={4000}
      />
    </ActionForm>
  );
}

function endItem(end: ChallengeEnd, isOfPlan: boolean) {
  const item = { value: end, label: endName(end), hint: endHint(end, isOfPlan) };
  if (end !== 'CHANGED' || isOfPlan) return item;
  const evidence = (
    <TextareaField
      name="evidence"
      label="What evidence is the new decision based on?"
      labelSize="s"
      rows={4}
      limit={4000}
    />
  );
  return { ...item, conditional: evidence };
}

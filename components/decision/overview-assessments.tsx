import {
  assessmentStateColour,
  assessmentStateName,
  outcomeName,
  settingName,
  toolName,
} from '@/components/assessment/assessment-text';
import { indicationName } from '@/components/assessment/indication-text';
import { Prose } from '@/components/case/request-facts';
import { outcomeText } from '@/components/criteria/criteria-why';
import { SummaryCard, type SummaryRow } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import type { EligibilityView } from '@/lib/decision/queries/eligibility-view';
import { findEdition } from '@/lib/tool/rules/editions';
import type { EligibilityHrefs } from './overview-hrefs';

type Assessment = EligibilityView['assessments'][number];
type Props = { assessments: readonly Assessment[]; hrefs: EligibilityHrefs; mayAssess: boolean };

/** Every assessment of a case, the latest first, each with its indication and a link. */
export function OverviewAssessments({ assessments, hrefs, mayAssess }: Props) {
  if (assessments.length === 0) return <p>None yet.</p>;
  return assessments.map((assessment) => (
    <SummaryCard
      key={assessment.id}
      heading={assessment.criteriaTitle ?? toolName(assessment.tool)}
      headingSize="s"
      headingLevel={3}
      actions={actionsOf(assessment, hrefs, mayAssess)}
      rows={rowsOf(assessment)}
    />
  ));
}

function actionsOf({ id, tool, state }: Assessment, hrefs: EligibilityHrefs, mayAssess: boolean) {
  const isOpen = mayAssess && (state === 'OPEN' || state === 'RETURNED');
  if (tool === 'LOCAL_CRITERIA')
    return [
      isOpen
        ? { href: hrefs.startHref(tool), text: 'Continue' }
        : { href: `${hrefs.criteriaHref}?assessment=${id}`, text: 'View the answers' },
    ];
  return [{ href: hrefs.assessmentHref(id), text: isOpen ? 'Continue' : 'View' }];
}

function rowsOf(assessment: Assessment): SummaryRow[] {
  const {
    tool,
    state,
    indication,
    answered,
    domains,
    startedOn,
    startedByName,
    setting,
    isDischargeToAssess,
  } = assessment;
  const where = isDischargeToAssess ? `${settingName(setting)}, discharge to assess` : settingName(setting);
  return [
    {
      term: 'Status',
      value: <Tag colour={assessmentStateColour(state)}>{assessmentStateName(state)}</Tag>,
    },
    ...(indication && tool !== 'FAST_TRACK'
      ? [{ term: 'What the tool indicates', value: indicatedText(indication, assessment) }]
      : []),
    ...(!indication && domains > 0 ? [{ term: 'Domains answered', value: `${answered} of ${domains}` }] : []),
    ...(assessment.isReferredAnyway
      ? [
          {
            term: 'Referred for full assessment anyway',
            value: <Prose text={assessment.referralRationale ?? ''} />,
          },
        ]
      : []),
    ...recommendationRows(assessment),
    ...(assessment.withdrawnReason
      ? [{ term: 'Why it was withdrawn', value: <Prose text={assessment.withdrawnReason} /> }]
      : []),
    { term: 'Where the person was', value: where },
    { term: 'Started', value: `${startedOn}, ${startedByName}` },
    ...(assessment.receivedOn
      ? [{ term: 'Received by the commissioner', value: assessment.receivedOn }]
      : []),
    ...(assessment.completedOn
      ? [{ term: 'Completed', value: `${assessment.completedOn}, ${assessment.completedByName}` }]
      : []),
  ];
}

/** In the words of the edition, or of local criteria. */
function indicatedText(indication: string, { ruleSet }: Assessment): string {
  const edition = findEdition(ruleSet);
  if (edition) return indicationName(edition, indication);
  return outcomeText(indication === 'CRITERIA_MET' ? 'CRITERIA_MET' : 'CRITERIA_NOT_MET', 'staff');
}

function recommendationRows({ recommendations, tool }: Assessment): SummaryRow[] {
  const last = recommendations.at(-1);
  // What a fast track asks for follows from the tool itself.
  if (!last || tool === 'FAST_TRACK') return [];
  const words = `${outcomeName(last.outcome)}, sent ${last.submittedOn} by ${last.submittedByName}`;
  return [
    {
      term: 'Recommendation',
      value: last.isAgainstIndication ? `${words}. It differs from what the tool indicates.` : words,
    },
    ...(last.returned
      ? [
          {
            term: `Questions from ${last.returned.returnedByName}, ${last.returned.returnedOn}`,
            value: <Prose text={last.returned.questions} />,
          },
        ]
      : []),
  ];
}

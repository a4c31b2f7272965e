import { Prose } from '@/components/case/request-facts';
import { SummaryList, type SummaryRow } from '@/components/nhs/summary-list';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import type { Reader } from '@/lib/tool/rules/tool';
import { settingName, toolName } from './assessment-text';

type Props = { view: AssessmentView; reader: Reader };

/** What the tool is, where and when it was used, by whom, and what followed. */
export function DocumentFacts({ view, reader }: Props) {
  const { edition, setting, isDischargeToAssess, started, completed, received } = view;
  const where = isDischargeToAssess ? `${settingName(setting)}, discharge to assess` : settingName(setting);
  return (
    <>
      <h2 className="nhsuk-heading-m">About this assessment</h2>
      <SummaryList
        rows={[
          { term: reader === 'staff' ? 'Tool' : 'What it is', value: edition?.name ?? toolName(view.tool) },
          { term: 'Where the person was', value: where },
          { term: 'Started', value: `${started.on}, ${started.byName}` },
          ...(completed
            ? [
                {
                  term: 'Completed',
                  value: [completed.on, completed.byName, completed.profession].filter(Boolean).join(', '),
                },
              ]
            : []),
          ...(received
            ? [
                {
                  term: reader === 'staff' ? 'Received by the commissioner' : 'Received by the NHS',
                  value: received,
                },
              ]
            : []),
          ...moreRows(view),
        ]}
      />
    </>
  );
}

function moreRows({
  interimFunding,
  isReferredAnyway,
  referralRationale,
  withdrawnReason,
}: AssessmentView): SummaryRow[] {
  return [
    ...(interimFunding
      ? [{ term: 'Who pays in the meantime', value: `${interimFunding}. This does not affect eligibility.` }]
      : []),
    ...(isReferredAnyway
      ? [
          {
            term: 'Why the person was referred for full assessment anyway',
            value: <Prose text={referralRationale ?? ''} />,
          },
        ]
      : []),
    ...(withdrawnReason ? [{ term: 'Why it was withdrawn', value: <Prose text={withdrawnReason} /> }] : []),
  ];
}

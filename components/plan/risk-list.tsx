import { Prose } from '@/components/case/request-facts';
import { Card } from '@/components/nhs/card';
import { SummaryList } from '@/components/nhs/summary-list';
import type { Risk } from '@/lib/plan/rules/plan';
import { impactName, likelihoodName, riskSentence } from './risk-text';

type Props = {
  risks: readonly Risk[];
  noRisksIdentified: boolean;
  /** The address of the plan, to change risks; without it the list is read-only. */
  base?: string;
  headingLevel?: 2 | 3;
  /** For the person or their representative: the scales in words only. */
  isPlain?: boolean;
  /** Whether the reader is the person. */
  isOwn?: boolean;
};

/** Each risk with what was agreed about it, or that none was identified. */
export function RiskList({ risks, noRisksIdentified, base, headingLevel = 3, ...reader }: Props) {
  if (risks.length === 0) {
    return (
      <p>{noRisksIdentified ? 'We looked for risks and found none.' : 'Risks have not been recorded yet.'}</p>
    );
  }
  return risks.map((risk) => (
    <Card
      key={risk.id}
      heading={risk.hazard}
      headingLevel={headingLevel}
      headingSize="s"
      {...(base
        ? {
            actions: [
              { href: `${base}/risks/${risk.id}`, text: 'Change' },
              { href: `${base}/risks/${risk.id}/remove`, text: 'Remove' },
            ],
          }
        : {})}
    >
      <SummaryList rows={riskRows(risk, reader)} hasLastRowBorder={false} />
    </Card>
  ));
}

function riskRows(risk: Risk, { isOwn, isPlain }: Pick<Props, 'isOwn' | 'isPlain'>) {
  return [
    { term: 'Who might be harmed', value: risk.whoMightBeHarmed },
    ...(isPlain
      ? [{ term: 'How likely and how serious', value: riskSentence(risk) }]
      : [
          { term: 'How likely', value: likelihoodName(risk.likelihood) },
          { term: 'How serious', value: impactName(risk.impact) },
        ]),
    { term: 'What we will do', value: <Prose text={risk.management} /> },
    { term: isPlain ? 'Who will do this' : 'Who is responsible', value: risk.ownerName },
    {
      term: isOwn ? 'What you think' : 'What the person thinks',
      value: <Prose text={risk.personsView ?? 'Not recorded'} />,
    },
  ];
}

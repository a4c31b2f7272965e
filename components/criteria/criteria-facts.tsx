import { SummaryList } from '@/components/nhs/summary-list';
import type { CriteriaView } from '@/lib/criteria/queries/criteria-view';
import { thresholdText } from './criteria-text';

type Props = Pick<
  CriteriaView,
  'title' | 'guidance' | 'source' | 'threshold' | 'most' | 'period' | 'published' | 'reason' | 'status'
> & {
  /** Where the texts are changed; omitted for a reader. */
  changeHref?: string;
};

/** The title, guidance, source and threshold of criteria. */
export function CriteriaFacts({ changeHref, title, guidance, source, threshold, most, ...shown }: Props) {
  const change = (hiddenText: string) =>
    changeHref ? [{ href: changeHref, text: 'Change', hiddenText }] : [];
  return (
    <SummaryList
      rows={[
        ...(shown.period ? [{ term: 'In use', value: shown.period }] : []),
        { term: 'Title', value: title || 'Not written yet', actions: change('the title') },
        { term: 'Guidance for the practitioner', value: typed(guidance), actions: change('the guidance') },
        { term: 'Source', value: typed(source), actions: change('the source') },
        {
          term: 'Total points needed',
          value: thresholdText(threshold, most),
          actions: change('the points needed'),
        },
        ...(shown.published ? [{ term: 'Published by', value: shown.published }] : []),
        ...(shown.reason
          ? [
              {
                term: shown.status === 'WITHDRAWN' ? 'Why it was withdrawn' : 'Why it was published',
                value: typed(shown.reason),
              },
            ]
          : []),
      ]}
    />
  );
}

function typed(text: string) {
  return text ? <span className="app-as-typed">{text}</span> : 'Not written yet';
}

import { SummaryList } from '@/components/nhs/summary-list';
import type { CriteriaView } from '@/lib/criteria/queries/criteria-view';
import { thresholdText } from './criteria-text';

type Props = Pick<
  CriteriaView,
  'title' | 'guidance' | 'source' | 'threshold' | 'most' | 'period' | 'published' | 'reason' | 'status'
> & {
  /** Where the words are changed; left out for a reader. */
  changeHref?: string;
};

/** What criteria are called, what they say to the practitioner, what they rest on and what they need. */
export function CriteriaFacts({ changeHref, title, guidance, source, threshold, most, ...told }: Props) {
  const change = (hiddenText: string) =>
    changeHref ? [{ href: changeHref, text: 'Change', hiddenText }] : [];
  return (
    <SummaryList
      rows={[
        ...(told.period ? [{ term: 'In use', value: told.period }] : []),
        { term: 'Title', value: title || 'Not written yet', actions: change('the title') },
        { term: 'Guidance for the practitioner', value: typed(guidance), actions: change('the guidance') },
        { term: 'Source', value: typed(source), actions: change('the source') },
        {
          term: 'Total points needed',
          value: thresholdText(threshold, most),
          actions: change('the points needed'),
        },
        ...(told.published ? [{ term: 'Published by', value: told.published }] : []),
        ...(told.reason
          ? [
              {
                term: told.status === 'WITHDRAWN' ? 'Why it was withdrawn' : 'Why it was published',
                value: typed(told.reason),
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

import { SummaryList } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import { careWords, hoursWords } from './fast-track-words';

type Props = {
  received: string;
  due: string;
  status: { isLate: boolean; hours: number };
  inPlace: string | null;
};

/** When a fast track came, by when its care is due, and how that stands. */
export function FastTrackCareFacts({ received, due, status, inPlace }: Props) {
  const words = inPlace ? careWords(status) : hoursWords(status);
  const rows = [
    { term: 'Fast track received', value: received },
    { term: 'Care due by', value: due },
    ...(inPlace ? [{ term: 'Care in place', value: inPlace }] : []),
    { term: 'How it stands', value: status.isLate ? <Tag colour="red">{words}</Tag> : words },
  ];
  return <SummaryList rows={rows} />;
}

import { SummaryList } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import { careText } from './fast-track-text';

type Props = {
  received: string;
  due: string;
  status: { isLate: boolean; hours: number };
  inPlace: string | null;
  careHours: number;
};

/** When a fast track came, when its care is due, and the status of that. */
export function FastTrackCareFacts({ received, due, status, inPlace, careHours }: Props) {
  const words = careText({ status, inPlace, careHours });
  const rows = [
    { term: 'Fast track received', value: received },
    { term: 'Care due by', value: due },
    ...(inPlace ? [{ term: 'Care in place', value: inPlace }] : []),
    { term: 'Status', value: status.isLate ? <Tag colour="red">{words}</Tag> : words },
  ];
  return <SummaryList rows={rows} />;
}

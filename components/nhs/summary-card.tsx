import { Card, type CardProps } from './card';
import { SummaryList, type SummaryListProps } from './summary-list';

export type SummaryCardProps = Omit<CardProps, 'children'> &
  Pick<SummaryListProps, 'rows' | 'hasBorder' | 'hasLastRowBorder'>;

/** A summary list in a card of its own, for one of several things of a kind. */
export function SummaryCard(props: SummaryCardProps) {
  const { rows, hasBorder, hasLastRowBorder = false, ...card } = props;
  return (
    <Card {...card}>
      <SummaryList {...{ rows, hasBorder, hasLastRowBorder }} within={card.heading} />
    </Card>
  );
}

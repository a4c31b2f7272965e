import { SummaryCard } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import type { FormCard } from '@/lib/core/form/form-state';

/** The people of a search or a warning: one card each, with links to their records. */
export function FormCards({ cards, headingLevel = 3 }: { cards: readonly FormCard[]; headingLevel?: 2 | 3 }) {
  return cards.map((card) => (
    <SummaryCard
      key={card.key}
      heading={card.heading}
      headingLevel={headingLevel}
      headingSize="m"
      actions={card.links}
      rows={[
        ...card.facts.map(({ term, value }) => ({ term, value })),
        ...(card.status
          ? [{ term: 'Caseload', value: <Tag colour={colourOf(card.status)}>{card.status}</Tag> }]
          : []),
      ]}
    />
  ));
}

function colourOf(status: string) {
  return status.startsWith('Not') ? 'grey' : 'green';
}

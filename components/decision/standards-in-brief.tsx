import { countOf } from '@/components/lists/count-text';

type Props = { late: number; near: number; href: string };

/** How many standards are overdue or due soon, with a link to them. */
export function StandardsInBrief({ late, near, href }: Props) {
  return (
    <p>
      Standards on eligibility: {countOf(late, 'is overdue', 'are overdue')},{' '}
      {countOf(near, 'is due in the next 7 days', 'are due in the next 7 days')}.{' '}
      <a href={href}>View overdue and due soon</a>
    </p>
  );
}

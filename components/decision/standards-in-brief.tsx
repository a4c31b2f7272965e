import { countOf } from '@/components/lists/count-text';

type Props = { late: number; near: number; href: string };

/** How many standards on eligibility press, and the way to them. */
export function StandardsInBrief({ late, near, href }: Props) {
  return (
    <p>
      Standards on eligibility: {countOf(late, 'is late', 'are late')},{' '}
      {countOf(near, 'is due in the next 7 days', 'are due in the next 7 days')}.{' '}
      <a href={href}>See late or nearly late</a>
    </p>
  );
}

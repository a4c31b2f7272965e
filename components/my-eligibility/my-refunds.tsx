import { Prose } from '@/components/case/request-facts';
import type { MyCase } from '@/lib/home/queries/my-case';

const because = {
  DELAY: 'because the decision was late',
  EARLIER_REFUSAL: 'because an earlier decision was wrong',
  OVERTURNED: 'because we changed the first decision',
} as const;

/** Refunds, and that they are not paid through this website. */
export function MyRefunds({ refunds, contactHref }: Pick<MyCase, 'refunds'> & { contactHref: string }) {
  if (refunds.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Refunds</h2>
      {refunds.map(({ id, kind, amount, firstDay, lastDay, note }) => (
        <p key={id}>
          <strong>{amount}</strong>
          {` for care from ${firstDay} to ${lastDay}, ${because[kind]}. `}
          <Prose text={note} />
        </p>
      ))}
      <p>
        We do not pay refunds through this website. <a href={contactHref}>Contact us</a> to ask when you will
        get the money.
      </p>
    </>
  );
}

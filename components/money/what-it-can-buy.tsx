import { Card } from '@/components/nhs/card';

type Props = { services: readonly string[]; askHref: string };

/** What a budget may be spent on, in a few words, next to the form. */
export function WhatItCanBuy({ services, askHref }: Props) {
  return (
    <Card heading="What you can spend it on" headingSize="s">
      <p>What is in the plan:</p>
      <ul>
        {services.map((service) => (
          <li key={service}>{service}</li>
        ))}
      </ul>
      <p>Not alcohol, tobacco, gambling or debts. Not care that a GP or hospital gives.</p>
      <p>
        <a href={askHref}>Not sure? Ask us first</a>
      </p>
    </Card>
  );
}

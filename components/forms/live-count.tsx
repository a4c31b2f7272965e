'use client';

import { type ComponentProps, type FormEvent, useState } from 'react';
import { Hint } from '@/components/nhs/hint';
import { Textarea } from '@/components/nhs/textarea';

type Props = Omit<ComponentProps<typeof Textarea>, 'after'> & { limit: number };

/** A text area that shows how many characters are left. Without JavaScript it shows the limit. */
export function LiveCount({ limit, ...props }: Props) {
  const [typed, setTyped] = useState<number | null>(null);
  const count = (event: FormEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLTextAreaElement) setTyped(event.target.value.length);
  };
  const id = `${props.id}-info`;
  return (
    <div onInput={count}>
      <Textarea
        {...props}
        groupClassName="nhsuk-character-count"
        describedByFirst={id}
        after={
          <div aria-live="polite">
            <Hint id={id} className="nhsuk-character-count__message">
              {message(limit, typed)}
            </Hint>
          </div>
        }
      />
    </div>
  );
}

function message(limit: number, typed: number | null): string {
  if (typed === null) return `You can enter up to ${limit.toLocaleString('en-GB')} characters`;
  const left = limit - typed;
  const amount = `${Math.abs(left).toLocaleString('en-GB')} ${Math.abs(left) === 1 ? 'character' : 'characters'}`;
  return left < 0 ? `You have ${amount} too many` : `You have ${amount} remaining`;
}

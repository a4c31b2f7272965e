import type { PlainDate } from '@/lib/core/plain-date';
import { pronounsFor } from '@/lib/core/pronouns';
import type { PromiseAbout, PromiseMade } from '@/lib/home/rules/promises';
import { PromiseRow } from './promise-row';

/** The progress of a case says by when these are decided. */
const SAID_BY_STORY: readonly PromiseAbout[] = ['DECIDE_PLAN', 'DECIDE_CARE'];

type Props = { promises: readonly PromiseMade[]; about: string | null; today: PlainDate };

/** What we have promised next to the progress of a case; nothing where there is none. */
export function WhatWeDo({ promises, about, today }: Props) {
  const shown = promises.filter((promise) => !SAID_BY_STORY.includes(promise.about));
  if (shown.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-s">What we will do</h2>
      <ul className="app-rows">
        {shown.map((promise) => (
          <PromiseRow
            key={`${promise.about} ${promise.dueOn}`}
            promise={promise}
            your={pronounsFor(about).your}
            today={today}
          />
        ))}
      </ul>
    </section>
  );
}

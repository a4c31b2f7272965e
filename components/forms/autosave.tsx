'use client';

import { useEffect, useRef, useState } from 'react';
import { SummaryCard } from '@/components/nhs/summary-list';
import type { FormCard } from '@/lib/core/form/form-state';
import { type AutosaveNews, watchForm } from './autosave-watch';

/**
 * Saves the form around it while the user types, and shows that it did. Without JavaScript only the button
 * saves.
 */
export function Autosave({ href }: { href: string }) {
  const around = useRef<HTMLDivElement>(null);
  const [news, setNews] = useState<AutosaveNews | 'watching' | null>(null);
  const [conflicts, setConflicts] = useState<FormCard[]>([]);
  useEffect(() => {
    const form = around.current?.closest('form');
    if (!form) return;
    setNews('watching');
    return watchForm(form, href, (status) => {
      setNews(status);
      if (status.kind === 'sending') setConflicts([]);
      if (status.kind === 'conflicts') setConflicts((before) => [...before, ...status.cards]);
    });
  }, [href]);
  return (
    <>
      {conflicts.map((card) => (
        <Conflict key={card.key} card={card} />
      ))}
      <div ref={around} data-autosave className={news ? 'app-autosave' : undefined}>
        <p role="status" className="app-autosave__status">
          {news && words(news)}
        </p>
      </div>
    </>
  );
}

function words(news: AutosaveNews | 'watching'): string {
  if (news === 'watching') return 'What you write is saved as you go.';
  switch (news.kind) {
    case 'saving':
    case 'sending':
      return 'Saving…';
    case 'saved':
      return `Saved at ${news.at}`;
    case 'not-saved':
      return `Not saved yet: ${news.problem}`;
    case 'offline':
      return 'Not saved: there is no connection. Trying again soon.';
    case 'conflicts':
      return 'Someone else changed this while you were writing. Nothing was overwritten, and what you wrote is still in the form.';
  }
}

function Conflict({ card }: { card: FormCard }) {
  const rows = card.facts.map(({ term, value }) => ({
    term,
    value: <span className="app-as-typed">{value}</span>,
  }));
  return (
    <SummaryCard heading={card.heading} headingLevel={3} headingSize="s" variant="warning" rows={rows} />
  );
}

import type { FormAnswer } from '@/lib/core/form/form-state';

type Found = { options: readonly { href: string; name: string }[]; isMore: boolean };

/** What a search by name among the options of a filter found, each with the link that chooses it. */
export function foundByName(thing: string, { options, isMore }: Found): FormAnswer {
  const cards = options.map(({ href, name }) => ({
    key: href,
    heading: name,
    facts: [],
    links: [{ href, text: name, hiddenText: '' }],
  }));
  if (isMore) return { answer: `The first ${options.length} names are shown. Type more of the name`, cards };
  if (options.length === 0) return { answer: `No ${thing} who works here now has a name like this`, cards };
  return { answer: `Choose a ${thing}`, cards };
}

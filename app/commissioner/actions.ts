'use server';

import { z } from 'zod';
import { decisionsSpec, peopleSpec, standardsSpec } from '@/components/home/list-specs';
import { foundByName } from '@/components/lists/found-text';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import { addressOf, paramsOf, readView } from '@/lib/core/list-view';
import { notFound, ok } from '@/lib/core/result';
import { practitionersNamed } from '@/lib/person/queries/practitioner-filter';
import { nameKey } from '@/lib/person/rules/name-key';
import { formAction } from '@/lib/web/forms/form-action';

const specs = [peopleSpec, decisionsSpec, standardsSpec];
const missing = 'Enter the name of a practitioner, or a part of it';

/** `shown` is the query of the list on the screen: categories alone. */
const findSchema = z.object({
  practitioner: text(missing, 120).refine((typed) => nameKey(typed) !== '', missing),
  list: z.string().max(60),
  shown: z.string().max(2000).default(''),
});

/** Shows the practitioners of a typed name, each as a link to the list filtered by them. */
export const submitFindPractitioner = formAction({
  area: 'commissioner',
  schema: findSchema,
  run: async (actor, { practitioner, list, shown }) => {
    const spec = specs.find(({ path }) => path === list);
    const found = spec && (await practitionersNamed(actor, practitioner, todayInLondon()));
    if (!found) return notFound;
    const view = readView(spec, paramsOf(new URLSearchParams(shown)));
    const only = (id: string) => addressOf(spec, view, { chosen: { ...view.chosen, practitioner: [id] } });
    return ok({
      ...found,
      options: found.options.map(({ value, text: name }) => ({ href: only(value), name })),
    });
  },
  explain: () => ({ field: 'practitioner', message: 'You cannot filter this list' }),
  answer: (found) => foundByName('practitioner', found),
});

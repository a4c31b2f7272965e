import type { FieldError } from '@/lib/core/form/form-state';

type Issue = { path: PropertyKey[]; message: string };

/**
 * All errors in the order of the fields on the page, one for each field. A browser sends nothing for
 * unanswered radios: such a question takes its place from the schema, right after the error before it.
 * @param questions the questions of the schema, in order; errors between two questions come last
 * @param sent the names the browser sent, in the order of the page
 */
export function errorsInOrder(
  issues: readonly Issue[],
  questions: readonly string[],
  sent: readonly string[],
): FieldError[] {
  const asked = issues.toSorted((a, b) => placeIn(questions, a) - placeIn(questions, b));
  const errors = asked.map(({ path, message }) => ({ field: path.join('-'), message }));
  const firsts = errors.filter((error, index) => errors.findIndex((e) => e.field === error.field) === index);
  let last = -1;
  const placed = firsts.map((error) => {
    const found = sent.findIndex((name) => name === error.field || name.startsWith(`${error.field}-`));
    last = found === -1 ? last : found;
    return { error, place: last };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ error }) => error);
}

function placeIn(questions: readonly string[], { path: [first] }: Issue): number {
  return questions.indexOf(String(first));
}

import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { EXAMPLE_MARK, exampleFor, type LocalGroup } from '@/lib/criteria/rules/examples';
import {
  addCriteria,
  type CriteriaText,
  findCriteria,
  type NewCriteria,
  publishedCriteria,
} from '@/lib/criteria/store/criteria';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { criteriaSubject } from './change-criteria';

export type DraftCriteriaInput = {
  /** Made with the form, so that a form sent twice makes one draft. */
  criteriaId: string;
  group: LocalGroup;
  /** PUBLISHED: a copy of the latest published version, with the keys of its questions. */
  beginWith: 'NOTHING' | 'EXAMPLE' | 'PUBLISHED';
};

export type DraftCriteriaRefusal = { kind: 'nothing-published' } | { kind: 'sent-with-other-answers' };

/** Starts a draft of a group's criteria. @returns its id */
export function draftCriteria(
  actor: Actor,
  { criteriaId, group, beginWith }: DraftCriteriaInput,
): Promise<Result<string, DraftCriteriaRefusal | NotFound>> {
  return command<string, DraftCriteriaRefusal | NotFound>(actor, 'criteria:write', async (scope) => {
    if (!mayEver(actor, 'criteria:write')) return notFound;
    const before = await findCriteria(scope, criteriaId);
    if (before) return before.group === group ? ok(criteriaId) : fail({ kind: 'sent-with-other-answers' });
    const first = await firstContents(scope, group, beginWith);
    if (!first) return fail({ kind: 'nothing-published' });
    const draft = { id: criteriaId, group, ...first };
    await addCriteria(scope, draft);
    await recordEvent(scope, { action: 'criteria:draft', ...criteriaSubject(criteriaId), after: draft });
    return ok(criteriaId);
  });
}

type Contents = CriteriaText & Pick<NewCriteria, 'questions'>;

async function firstContents(
  scope: Scope,
  group: LocalGroup,
  beginWith: DraftCriteriaInput['beginWith'],
): Promise<Contents | null> {
  switch (beginWith) {
    case 'NOTHING':
      return { title: '', guidance: '', source: '', threshold: 0, questions: [] };
    case 'EXAMPLE': {
      const { title, questions, ...words } = exampleFor(group);
      return { ...words, title: `${EXAMPLE_MARK}: ${title}`, questions: [...questions] };
    }
    case 'PUBLISHED': {
      const last = (await publishedCriteria(scope, group)).at(-1);
      if (!last) return null;
      const { title, guidance, source, threshold, questions } = last;
      return { title, guidance, source, threshold, questions };
    }
  }
}

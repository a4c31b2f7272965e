import { explainAnswer, nowCard } from '@/components/assessment/answer-errors';
import { domainAnswersSchema } from '@/components/assessment/answer-schema';
import { answerFields } from '@/components/assessment/answer-values';
import { type SaveAnswers, type SavedAnswers, saveAnswers } from '@/lib/assessment/commands/save-answers';
import { formatTime, now } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { routeActor } from '@/lib/web/auth/actor';
import { nested, typedValues } from '@/lib/web/forms/form-values';
import { readForm } from '@/lib/web/forms/read-form';

/** More than the longest tool with all its domains full. */
const MOST_BYTES = 1024 * 1024;

type Context = { params: Promise<{ assessmentId: string }> };

/**
 * Saves what changed in a tool while it is being filled in, for the script of the page. It is the same
 * command as the form's own button: an answer that another user changed is not overwritten but sent back.
 * proxy.ts has checked the Origin.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await routeActor();
  if (!actor) return answer({ problem: 'you were signed out. Press save to sign in again' }, 401);
  const form = await readForm(request, MOST_BYTES);
  if (!form) return answer({ problem: 'it is too long' }, 413);
  const { assessmentId } = await params;
  const sent = domainAnswersSchema.safeParse({ ...nested(typedValues(form)), assessmentId });
  if (!sent.success) return answer({ problem: sent.error.issues[0]?.message }, 422);
  return save(actor, sent.data, sent.data.ruleSet);
}

/** An answer that cannot be saved yet, such as half a disagreement, does not hold up the others. */
async function save(
  actor: Actor,
  { assessmentId, answers }: SaveAnswers,
  ruleSet: string,
): Promise<Response> {
  const result = await saveAnswers(actor, { assessmentId, answers });
  if (result.ok) return savedAnswer(result.value, ruleSet);
  const problem = explainAnswer(result.error).message;
  const wrong = 'domain' in result.error ? result.error.domain : null;
  const others = answers.filter(({ domain }) => domain !== wrong);
  if (wrong === null || others.length === 0)
    return answer({ problem }, result.error.kind === 'not-found' ? 404 : 422);
  const rest = await saveAnswers(actor, { assessmentId, answers: others });
  return rest.ok ? savedAnswer(rest.value, ruleSet, problem) : answer({ problem }, 422);
}

function savedAnswer({ saved, changed }: SavedAnswers, ruleSet: string, problem?: string): Response {
  const conflicts = changed.map(({ domain, now: stands }) => nowCard(domain, stands, ruleSet));
  const joined = Object.assign({}, ...saved.map((one) => one.joined && answerFields(one, one.joined)));
  const versions = saved.map(({ domain, version }) => ({ domain, version }));
  return answer({ saved: versions, joined, conflicts, at: formatTime(now()), problem }, 200);
}

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
}

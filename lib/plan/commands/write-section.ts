import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import type { Permission } from '@/lib/core/policy/table';
import { fail, type NotFound, ok } from '@/lib/core/result';
import type { Section } from '@/lib/plan/rules/plan';
import { editRight, ownerOf, type SectionEditor, type SectionKind } from '@/lib/plan/rules/sections';
import { writeText } from '@/lib/plan/store/plan-section';
import { command } from '@/lib/platform/db/transaction';
import { type PlanClosed, planIdsOf, planSubject, planToWrite } from './plan-to-write';

/** `version` is the version that the writer saw; 0 if nothing was written. */
export type WriteSectionInput = { caseId: string; kind: SectionKind; body: string; version: number };

export type WriteSectionRefusal =
  | PlanClosed
  | { kind: 'section-not-yours' }
  /** Another user wrote after the form was shown, and nothing was overwritten. `now` is what they wrote. */
  | { kind: 'changed-meanwhile'; now: Section };

/**
 * Writes the next version of one section. Only those whom the rule allows may write down the person's own
 * words, and the version records who wrote it. The same text again changes nothing.
 */
export function writeSection(actor: Actor, input: WriteSectionInput) {
  const { caseId, kind, body, version } = input;
  const permission = permissionFor(kind);
  return command<undefined, WriteSectionRefusal | NotFound>(actor, permission, async (scope) => {
    const found = await planToWrite(scope, permission, caseId);
    if (!found.ok) return found;
    const editor = editorOf(actor.role);
    if (!editor || editRight(kind, editor, true) === 'NO') {
      return fail({ kind: 'section-not-yours' });
    }
    const before = found.value.plan.sections.find((section) => section.kind === kind);
    const earlier = before ?? { body: '', version: 0 };
    // The second press of a form, too.
    if (earlier.body === body) return ok(undefined);
    if (before && before.version !== version) {
      return fail({ kind: 'changed-meanwhile', now: before });
    }
    await writeText(scope, { ...planIdsOf(found.value), kind, body, version: earlier.version + 1 });
    const action = actor.role === 'PRACTITIONER' ? 'plan:write' : 'plan:contribute';
    await recordEvent(scope, { action, ...planSubject(found.value), before: earlier.body, after: body });
    return ok(undefined);
  });
}

/** The owner of a section decides which permission writes it. */
function permissionFor(kind: SectionKind): Permission {
  return ownerOf(kind) === 'PERSON' ? 'plan:contribute' : 'plan:write';
}

/** The role as the rule of sections names it. Null: a role that writes in no plan. */
export function editorOf(role: Role): SectionEditor | null {
  switch (role) {
    case 'BUDGET_HOLDER':
      return 'PERSON';
    case 'REPRESENTATIVE':
    case 'NOMINEE':
    case 'PRACTITIONER':
      return role;
    default:
      return null;
  }
}

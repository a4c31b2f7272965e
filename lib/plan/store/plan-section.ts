import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Section } from '@/lib/plan/rules/plan';
import type { SectionKind } from '@/lib/plan/rules/sections';
import type { Scope } from '@/lib/platform/db/scope';

type NewText = { planId: string; personId: string; kind: SectionKind; body: string; version: number };

/**
 * Saves the next version as the current text and in the history. The caller has compared the version before
 * it.
 */
export async function writeText({ tx, commissionerCode, actor }: Scope, text: NewText): Promise<void> {
  const { planId, kind, body, version } = text;
  const written = { body, version, authorId: actor.userId, authorRole: actor.role, writtenAt: now() };
  const row = { ...text, ...written, commissionerCode };
  await tx.planSection.upsert({
    where: { commissionerCode_planId_kind: { commissionerCode, planId, kind } },
    create: { ...row, id: newId() },
    update: written,
  });
  await tx.planSectionRevision.create({ data: { ...row, id: newId() } });
}

/** Every version of one section, newest first. */
export async function listVersions(
  { tx, commissionerCode }: Scope,
  planId: string,
  kind: SectionKind,
): Promise<Section[]> {
  return tx.$queryRaw<Section[]>`
    SELECT r.kind, r.body, r.version, r.author_id AS "authorId", u.display_name AS "authorName", r.author_role AS "authorRole",
      to_json(r.written_at) #>> '{}' AS "writtenAt"
    FROM plan_section_revision r JOIN user_account u ON u.id = r.author_id
    WHERE r.commissioner_code = ${commissionerCode} AND r.plan_id = ${planId}::uuid AND r.kind = ${kind}::"SectionKind"
    ORDER BY r.version DESC LIMIT 200`;
}

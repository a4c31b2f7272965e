import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Member } from './taking-part';

type Confirming = Pick<Member, 'professionCheck'> & { confirmedOn: PlainDate | null };

export type TeamMember = Pick<Member, 'capacity' | 'profession' | 'manner' | 'isInTeam'> & Confirming;

/**
 * Whether a multidisciplinary team is one by law: two health professionals of different professions, or one
 * with an assessor for adult social care. Only members of the team count, and only those who took part. Two
 * that are both "other" count as one profession, because they may be the same.
 * @rule ELI-16 (docs/rules.md)
 */
export function checkTeam(members: readonly TeamMember[]): Result<void, { kind: 'team-too-small' }> {
  const there = takingPart(members);
  const health = there.filter(({ capacity }) => capacity === 'HEALTH_PROFESSIONAL');
  const professions = new Set(health.flatMap(({ profession }) => named(profession)));
  const isWithSocialCare =
    health.length > 0 && there.some(({ capacity }) => capacity === 'SOCIAL_CARE_ASSESSOR');
  return professions.size >= 2 || isWithSocialCare ? ok(undefined) : fail({ kind: 'team-too-small' });
}

/**
 * Whether the profession of a member is sure: they confirmed it themselves, or they have no account here and
 * it is written how it was checked.
 * @rule ELI-98 (docs/rules.md)
 */
export function isProfessionConfirmed({ confirmedOn, professionCheck }: Confirming): boolean {
  return confirmedOn !== null || professionCheck !== null;
}

/**
 * Whether a team is one by law by the confirmed members alone.
 * @rule ELI-98 (docs/rules.md)
 */
export function isTeamConfirmed(members: readonly TeamMember[]): boolean {
  return checkTeam(members.filter(isProfessionConfirmed)).ok;
}

/**
 * Whether a child's assessment has a health assessor: a health professional who took part.
 * @rule ELI-16 (docs/rules.md)
 */
export function hasHealthAssessor(members: readonly TeamMember[]): boolean {
  return takingPart(members).some(({ capacity }) => capacity === 'HEALTH_PROFESSIONAL');
}

function takingPart(members: readonly TeamMember[]): TeamMember[] {
  return members.filter(({ isInTeam, manner }) => isInTeam && manner !== 'INVITED_NOT_THERE');
}

function named(profession: string | null): string[] {
  const name = profession?.trim().toLowerCase();
  return name ? [name] : [];
}

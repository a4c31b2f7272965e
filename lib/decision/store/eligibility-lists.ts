import 'server-only';
import { CONSULTATION } from '@/lib/eligibility/store/eligibility';
import { Prisma } from '@/lib/platform/db/generated/client';

/** Every assessment of the case `r`, with its latest levels, recommendations and the facts of its tool. */
export const ASSESSMENTS = Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'tool', a.tool, 'ruleSet', a.rule_set,
          'criteriaId', a.criteria_id, 'criteriaTitle', criteria.title, 'state', a.state, 'setting', a.setting,
          'isDischargeToAssess', a.is_discharge_to_assess, 'interimFunding', a.interim_funding, 'startedOn', a.started_on,
          'startedByName', a.started_by_name, 'receivedOn', a.received_on, 'completedOn', a.completed_on, 'completedById', a.completed_by_id, 'completedByName', a.completed_by_name,
          'completerProfession', a.completer_profession, 'indication', a.indication, 'isReferredAnyway', a.is_referred_anyway,
          'referralRationale', a.referral_rationale, 'withdrawnReason', a.withdrawn_reason,
          'levels', (SELECT coalesce(jsonb_object_agg(last.part, last.level), '{}')
            FROM (SELECT DISTINCT ON (an.part) an.part, an.level FROM assessment_answer an
              WHERE an.commissioner_code = a.commissioner_code AND an.assessment_id = a.id ORDER BY an.part, an.version DESC) last
            WHERE last.level IS NOT NULL),
          'domains', (SELECT count(*) FROM tool_part WHERE rule_set = a.rule_set AND kind = 'DOMAIN'),
          'fastTrack', (SELECT jsonb_build_object('id', f.id, 'clinicianName', f.clinician_name, 'clinicianKind', f.clinician_kind,
              'isCriterionMet', f.is_criterion_met,
              'organisation', f.organisation, 'condition', f.condition, 'careNeeded', f.care_needed, 'receivedAt', f.received_at,
              'careInPlaceAt', f.care_in_place_at)
            FROM fast_track f WHERE f.commissioner_code = a.commissioner_code AND f.assessment_id = a.id),
          'recommendations', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', rec.id, 'round', rec.round, 'outcome', rec.outcome,
              'indication', rec.indication, 'isAgainstIndication', rec.is_against_indication, 'rationale', rec.rationale,
              'isNursingConsidered', rec.is_nursing_considered, 'submittedByName', rec.submitted_by_name, 'submittedOn', rec.submitted_on,
              'returned', CASE WHEN back.id IS NOT NULL THEN jsonb_build_object('questions', back.questions,
                'returnedByName', back.returned_by_name, 'returnedOn', back.returned_on) END) ORDER BY rec.round), '[]')
            FROM recommendation rec LEFT JOIN recommendation_return back
              ON back.commissioner_code = rec.commissioner_code AND back.recommendation_id = rec.id
            WHERE rec.commissioner_code = a.commissioner_code AND rec.assessment_id = a.id),
          'criteriaAnswer', (SELECT jsonb_build_object('version', ca.version, 'points', ca.points, 'isMet', ca.is_met, 'authorName', ca.author_name)
            FROM criteria_answer ca WHERE ca.commissioner_code = a.commissioner_code AND ca.assessment_id = a.id
            ORDER BY ca.version DESC LIMIT 1)
          ) ORDER BY a.started_at, a.id), '[]')
        FROM assessment a LEFT JOIN criteria ON criteria.commissioner_code = a.commissioner_code AND criteria.id = a.criteria_id
        WHERE a.commissioner_code = r.commissioner_code AND a.case_id = r.id)`;

/** Every decision on the case `r`. */
export const DECISIONS = Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'outcome', d.outcome, 'basis', d.basis, 'evidence', d.evidence,
          'reasons', d.reasons, 'decidedOn', d.decided_on, 'deciderId', d.decider_id, 'deciderName', d.decider_name, 'supersedesId', d.supersedes_id,
          'assessmentId', d.assessment_id, 'recommendationId', d.recommendation_id, 'exceptionalReasons', d.exceptional_reasons,
          'forumHeldOn', d.forum_held_on, 'forumMembers', d.forum_members, 'consultation', ${CONSULTATION}, 'aftercareCouncil', e.aftercare_council, 'nhsShare', e.nhs_share,
          'nursing', CASE WHEN e.nursing_pence IS NOT NULL THEN jsonb_build_object('pence', e.nursing_pence, 'from', e.starts_on, 'to', e.ends_on)
            WHEN e.nursing_refused IS NOT NULL THEN jsonb_build_object('refused', e.nursing_refused) END) ORDER BY d.recorded_at, d.id), '[]')
        FROM eligibility_decision d
        LEFT JOIN eligibility e ON e.commissioner_code = d.commissioner_code AND e.decision_id = d.id
        WHERE d.commissioner_code = r.commissioner_code AND d.case_id = r.id)`;

const DELAYED = 'It was not over in its time, and the next stage was asked for.';

/**
 * Every review stage of the case `r`, with its steps and how it ended. A stage that another followed while it
 * ran is over without an outcome.
 */
export const CHALLENGES = Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'stage', c.stage, 'decisionId', c.decision_id,
          'assessmentId', c.assessment_id, 'planDecisionId', c.plan_decision_id, 'previousId', c.previous_id, 'askedOn', c.asked_on, 'askedBy', c.asked_by,
          'askedByName', c.asked_by_name, 'grounds', c.grounds, 'lateReason', c.late_reason,
          'meetings', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'heldOn', m.held_on, 'note', m.note,
              'recordedByName', m.recorded_by_name) ORDER BY m.held_on, m.recorded_at, m.id), '[]')
            FROM challenge_meeting m WHERE m.commissioner_code = c.commissioner_code AND m.challenge_id = c.id),
          'outcome', coalesce((SELECT jsonb_build_object('id', o.id, 'outcome', o.outcome, 'reasons', o.reasons, 'decidedOn', o.decided_on,
              'decidedByName', o.decided_by_name, 'newDecisionId', o.new_decision_id,
              'care', CASE WHEN e.id IS NOT NULL THEN jsonb_build_object('nhsShare', e.nhs_share,
                'nursing', CASE WHEN e.nursing_pence IS NOT NULL THEN jsonb_build_object('pence', e.nursing_pence, 'from', e.starts_on, 'to', e.ends_on)
                  WHEN e.nursing_refused IS NOT NULL THEN jsonb_build_object('refused', e.nursing_refused) END) END)
            FROM challenge_outcome o LEFT JOIN eligibility e ON e.commissioner_code = o.commissioner_code AND e.id = o.eligibility_id
            WHERE o.commissioner_code = c.commissioner_code AND o.challenge_id = c.id),
            (SELECT jsonb_build_object('id', n.id, 'outcome', 'DELAYED', 'reasons', ${DELAYED}::text, 'decidedOn', n.asked_on,
              'decidedByName', n.asked_by_name, 'newDecisionId', null, 'care', null)
            FROM challenge n WHERE n.commissioner_code = c.commissioner_code AND n.previous_id = c.id))
          ) ORDER BY c.recorded_at, c.id), '[]')
        FROM challenge c WHERE c.commissioner_code = r.commissioner_code AND c.case_id = r.id AND c.repayment_id IS NULL)`;

/** Every refusal of a plan of the case `r`. The last one is in force while the case waits at it. */
export const REFUSED_PLANS = Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'planId', p.id,
          'on', (d.decided_at AT TIME ZONE 'Europe/London')::date, 'deciderId', d.decided_by_id, 'deciderName', d.decider_name,
          'submittedById', d.submitted_by_id, 'reasons', d.reasons, 'isInForce', r.state = 'REFUSED' AND p.state = 'REFUSED'
            AND NOT EXISTS (SELECT FROM plan_submission later WHERE later.commissioner_code = s.commissioner_code
              AND later.plan_id = s.plan_id AND later.submitted_at > s.submitted_at)) ORDER BY d.decided_at, d.id), '[]')
        FROM care_plan p CROSS JOIN LATERAL (SELECT s.id, s.commissioner_code, s.plan_id, s.submitted_at FROM plan_submission s
          WHERE s.commissioner_code = p.commissioner_code AND s.plan_id = p.id OFFSET 0) s
        JOIN plan_decision d ON d.commissioner_code = s.commissioner_code AND d.submission_id = s.id
        WHERE p.commissioner_code = r.commissioner_code AND p.case_id = r.id AND d.outcome = 'REFUSE' AND d.is_final)`;

/** Every answer on nursing care after a Checklist that closed the case `r`, in order. */
export const NURSING_ANSWERED = Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'answer', o.answer, 'from', o.pays_from,
          'pence', o.pence, 'why', o.why, 'on', o.decided_on, 'deciderName', o.decided_by_name) ORDER BY o.recorded_at, o.id), '[]')
        FROM nursing_considered o WHERE o.commissioner_code = r.commissioner_code AND o.case_id = r.id)`;

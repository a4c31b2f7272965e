/** Cases with an assessment, as lookups.mjs has them. @param {string} named who may sign in */
export const eligibilityLookups = (named) => {
  const from = `FROM assessment a JOIN phb_case r ON r.id = a.case_id JOIN (${named}) u ON u.id = r.practitioner_id`;
  const columns = `a.id AS "assessmentId", r.id AS "caseId", r.person_id AS "personId", u.account,
    (SELECT m.id FROM assessment_member m WHERE m.assessment_id = a.id ORDER BY m.id LIMIT 1) AS "memberId",
    (SELECT l.id FROM letter l WHERE l.case_id = r.id ORDER BY l.sent_at LIMIT 1) AS "letterId"`;
  /** @param {string} more */
  const one = (more) =>
    `SELECT ${columns} ${from} WHERE a.commissioner_code = 'QOX' AND ${more} ORDER BY a.started_at DESC LIMIT 1`;
  return {
    justAsked: `SELECT r.id AS "caseId", r.person_id AS "personId", u.account FROM phb_case r JOIN (${named}) u ON u.id = r.practitioner_id
      WHERE r.commissioner_code = 'QOX' AND r.state = 'REQUESTED' AND r."group" = 'CHC' AND NOT EXISTS (SELECT FROM assessment a WHERE a.case_id = r.id)
      ORDER BY r.asked_on LIMIT 1`,
    screening: one(`a.tool = 'CHECKLIST' AND a.state = 'OPEN'`),
    assessing: one(`a.tool = 'DST' AND a.state = 'OPEN'`),
    returned: one(`a.tool = 'DST' AND a.state = 'RETURNED'`),
    sent: one(`a.tool = 'DST' AND a.state = 'SUBMITTED'`),
    found: one(`a.tool = 'DST' AND a.state = 'COMPLETED' AND r.state = 'ACTIVE'`),
    childFound: one(`a.tool = 'CHILD_DST' AND a.state = 'COMPLETED' AND r.state = 'ACTIVE'`),
    fastTrack: one(`a.tool = 'FAST_TRACK'`),
    local: one(`a.tool = 'LOCAL_CRITERIA'`),
    wheelchair: `SELECT r.id AS "caseId", r.person_id AS "personId", u.account FROM phb_case r JOIN (${named}) u ON u.id = r.practitioner_id
      WHERE r.commissioner_code = 'QOX' AND r."group" = 'WHEELCHAIR' AND r.state NOT IN ('REFUSED', 'DECLINED', 'ENDED') ORDER BY r.state, r.asked_on LIMIT 1`,
    challenged: `SELECT c.id AS "challengeId", c.case_id AS "caseId", u.email_key AS account FROM challenge c JOIN phb_case r ON r.id = c.case_id
      LEFT JOIN (SELECT id, account AS email_key FROM (${named}) n) u ON u.id = r.practitioner_id WHERE c.commissioner_code = 'QOX'
      ORDER BY (u.email_key IS NULL), c.recorded_at DESC LIMIT 1`,
    decidedLate: `SELECT c.case_id AS "caseId" FROM clock c JOIN eligibility_decision d ON d.case_id = c.case_id
      WHERE c.commissioner_code = 'QOX' AND c.kind = 'CHC_DECISION' AND d.outcome = 'ELIGIBLE' AND c.ended_on - c.started_on > 28 ORDER BY c.id LIMIT 1`,
    published: `SELECT id AS "criteriaId" FROM criteria WHERE commissioner_code = 'QOX' AND state = 'PUBLISHED' ORDER BY starts_on LIMIT 1`,
    draft: `SELECT id AS "criteriaId", questions #>> '{0,key}' AS "questionKey" FROM criteria WHERE commissioner_code = 'QOX' AND state = 'DRAFT' LIMIT 1`,
    mine: `SELECT a.id AS "assessmentId", (SELECT l.id FROM letter l WHERE l.person_id = a.person_id LIMIT 1) AS "letterId" FROM assessment a
      WHERE a.commissioner_code = 'QOX' AND a.tool = 'DST' AND a.state = 'COMPLETED' AND a.person_id = (SELECT h.person_id FROM authority h JOIN user_account u ON u.id = h.user_id
        WHERE u.email = 'holder@demonstration.invalid' LIMIT 1) LIMIT 1`,
  };
};

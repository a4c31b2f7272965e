-- What the national standards are measured by: how long decisions took, and where full assessments were made. Few rows beside
-- all clocks and all assessments of some years, each in the order of the day it ended. The conditions are proved, not compared
-- (docs/decisions/0008).
CREATE INDEX clock_decision_ended ON clock (commissioner_code, ended_on) INCLUDE (request_id, due_on)
  WHERE ended_on IS NOT NULL AND kind IN ('CHC_DECISION', 'CHILD_DECISION');
CREATE INDEX assessment_full_completed ON assessment (commissioner_code, completed_on)
  WHERE completed_on IS NOT NULL AND tool = 'DST';

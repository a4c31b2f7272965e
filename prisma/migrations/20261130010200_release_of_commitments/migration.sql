-- Money of an ended budget goes back to the fund. The verification finds the event of each such entry by the entry's id.
CREATE INDEX audit_event_of_releases ON audit_event (commissioner_code, subject_id) WHERE action IN ('budget:release', 'budget:recommit');

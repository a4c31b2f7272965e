-- Who searched, exported and opened records of others on a day, out of all events.
CREATE INDEX audit_event_of_use ON audit_event (commissioner_code, at, user_id, action)
  WHERE action IN ('person:find', 'list:export', 'record:break-glass', 'limit:reached');

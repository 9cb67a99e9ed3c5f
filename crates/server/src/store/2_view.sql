-- Through whose eyes a scene was seen again.
ALTER TABLE event ADD COLUMN view TEXT;

-- What a play came to and looked at, in its order, so that each play counts once by one walk over
-- this index alone.
DROP INDEX event_play;
CREATE INDEX event_play ON event (session, scenario, seq, kind, decision, option);

-- What campaign a session came by, and what its link said of itself: words that a campaign's file
-- lists, or `other`.
ALTER TABLE event ADD COLUMN campaign TEXT;
ALTER TABLE event ADD COLUMN utm_source TEXT;
ALTER TABLE event ADD COLUMN utm_medium TEXT;
ALTER TABLE event ADD COLUMN utm_campaign TEXT;

-- Counting campaigns reads this index alone, which holds no more than the sessions that have one.
CREATE INDEX event_campaign ON event (campaign, utm_source, utm_medium, utm_campaign)
    WHERE campaign IS NOT NULL;

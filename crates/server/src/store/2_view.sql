-- Through whose eyes a scene was seen again.
ALTER TABLE event ADD COLUMN view TEXT;

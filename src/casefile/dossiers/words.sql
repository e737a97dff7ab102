-- Few words for a million dossiers: as text they take longer to store than all their moments. They sort by their place here,
-- which is that of their letters.
CREATE TYPE channel AS ENUM ('direct', 'online', 'post');
CREATE TYPE outcome AS ENUM ('granted', 'notAccepted', 'pending', 'refused', 'withdrawn');
CREATE TYPE status_word AS ENUM ('blank', 'known', 'unknown');

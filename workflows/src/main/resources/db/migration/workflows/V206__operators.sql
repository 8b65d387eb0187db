-- what operators look at: requests whose process has not put an end on record
create index not_closed on request (kind) where closed_at is null;

-- false: the engine forgets the message at once where nobody waits for it, or where the process
-- that it would start runs already
alter table outbox add column kept boolean not null default true;

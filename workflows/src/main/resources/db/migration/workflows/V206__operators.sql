-- what operators look at: requests whose process has not put an end on record
create index not_closed on request (kind) where closed_at is null;

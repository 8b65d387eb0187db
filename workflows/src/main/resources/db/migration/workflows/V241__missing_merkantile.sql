-- clients that nobody ever gave merkantile data: confirmed_at is when the client was made or, after
-- the first time round, when somebody was told of it the time before
alter table merkantile_reminder add column missing boolean not null default false;

create index merkantile_reminder_missing on merkantile_reminder (environment, client) where missing;

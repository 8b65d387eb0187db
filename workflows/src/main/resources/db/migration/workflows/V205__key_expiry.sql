-- the keys whose end is near, each with a process that warns of it: one for a key and its end
create table key_watch (
  id          uuid primary key, -- made of the key and its end, and the process's correlation key
  environment text not null,
  client      text not null,
  kid         text not null,
  expires     timestamptz not null,
  thumbprint  text not null,
  begun_at    timestamptz not null,
  outcome     text check (outcome in ('RENEWED', 'REPLACED', 'REMOVED', 'EXPIRED')),
  ended_at    timestamptz,
  unique (environment, client, kid, expires),
  foreign key (environment, client) references client (environment, id),
  check ((outcome is null) = (ended_at is null))
);

create index key_watch_waiting on key_watch (environment, client) where outcome is null;

-- what has been warned of, by how many days were left
create table key_warning (
  watch     uuid not null references key_watch (id),
  days      integer not null check (days in (60, 30, 14, 7, 3, 1, 0)),
  warned_at timestamptz not null,
  primary key (watch, days)
);

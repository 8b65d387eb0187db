-- The record of every change. Entries are numbered without gaps, and each holds the hash of the
-- one before it; seq, at, actor, action, subject and details go into its own.
create table audit_event (
  seq       bigint      primary key check (seq > 0),
  at        timestamptz not null,
  actor     text        not null,
  action    text        not null,
  subject   text        not null,
  details   bytea       not null,
  prev_hash bytea       not null check (length(prev_hash) = 32),
  hash      bytea       not null check (length(hash) = 32)
);

create index audit_event_subject on audit_event (subject, seq);

create function audit_event_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit_event is append-only' using errcode = 'restrict_violation';
end $$;

create trigger audit_event_append_only before update or delete or truncate on audit_event
  for each statement execute function audit_event_append_only();

create view audit_trail as
  select seq, at, actor, action, subject, convert_from(details, 'UTF8')::json as details
  from audit_event;

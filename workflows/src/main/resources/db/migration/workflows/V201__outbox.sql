-- messages to the engine; written in the transaction that causes them, sent afterwards
create table outbox (
  id              uuid primary key,
  sequence        bigint generated always as identity,
  message         text not null,
  correlation_key text not null,
  variables       jsonb not null default '{}',
  created_at      timestamptz not null,
  next_attempt_at timestamptz not null,
  attempts        integer not null default 0,
  last_error      text,
  sent_at         timestamptz
);

create index outbox_waiting on outbox (next_attempt_at, sequence) where sent_at is null;

create function outbox_wake() returns trigger language plpgsql as $$
begin
  notify outbox;
  return null;
end $$;

create trigger outbox_wake after insert on outbox for each statement execute function outbox_wake();

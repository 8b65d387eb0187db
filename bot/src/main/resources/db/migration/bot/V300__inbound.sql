-- What Slack delivered and what it was answered, so that a second delivery gets the first's answer.
-- The row stands or falls with the effect of the delivery. Kept for three days.
create table inbound (
  key          text        primary key,
  fingerprint  text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  received_at  timestamptz not null,
  status       integer     not null default 200,
  content_type text,
  body         text
);

create index inbound_received_at on inbound (received_at);

-- the messages that tell of a request: which, to whom, and where they stand in Slack
create table slack_copy (
  id         uuid primary key, -- goes with the post as client_msg_id, so that a repeated post is none
  request_id uuid not null references request (id),
  kind       text not null,
  step       text not null default '',
  address    text not null,    -- a channel, a user, or person:<uuid> for whoever has no account
  person     uuid references person (id),
  language   text not null check (language in ('NB', 'NN', 'EN')),
  status     text not null default 'WAITING' check (status in ('WAITING', 'POSTED', 'SKIPPED', 'GONE')),
  why        text,
  channel    text,
  ts         text,
  shown      text,             -- fingerprint of what the message shows
  created_at timestamptz not null,
  posted_at  timestamptz,
  unique (request_id, kind, step, address),
  check ((status = 'POSTED') = (ts is not null and channel is not null))
);

-- mail to be sent; what it says is forgotten once it has been sent or is out of date
create table mail (
  id              uuid primary key,
  recipient       text not null,
  subject         text not null,
  body            text,
  created_at      timestamptz not null,
  send_before     timestamptz not null,
  next_attempt_at timestamptz not null,
  attempts        integer not null default 0,
  last_error      text,
  ended_at        timestamptz,
  check ((body is null) = (ended_at is not null))
);

create index mail_waiting on mail (next_attempt_at) where ended_at is null;

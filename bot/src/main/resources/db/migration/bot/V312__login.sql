-- What somebody approves once he or she has logged in with ID-porten. The link that was handed out, and
-- the state that ID-porten hands back, are here as SHA-256 only. Kept for two days.
create table login (
  id           uuid        primary key,
  token_hash   bytea       not null unique check (length(token_hash) = 32),
  state_hash   bytea       unique check (length(state_hash) = 32),
  person       uuid        not null references person (id),
  request_id   uuid        not null references request (id),
  language     text        not null check (language in ('NB', 'NN', 'EN')),
  created_at   timestamptz not null,
  expires_at   timestamptz not null check (expires_at > created_at),
  used_at      timestamptz,
  -- by ID-porten's word, when it was this person
  acr          text,
  logged_in_at timestamptz,
  -- what the page says in the end
  told_title   text,
  told         text,
  check ((acr is null) = (logged_in_at is null)),
  check ((told is null) = (told_title is null)),
  check (used_at is not null or (acr is null and told is null))
);

create index login_of_person on login (person, logged_in_at desc) where acr is not null;
create index login_expires_at on login (expires_at);

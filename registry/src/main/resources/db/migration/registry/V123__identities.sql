-- Who a person is at ID-porten: HMAC-SHA-256 of the national identity number, by a key that is not
-- in the database. The number itself is kept nowhere.
create table person_identity (
  person     uuid        primary key references person,
  hash       bytea       not null unique check (length(hash) = 32),
  -- which key it was, without anything of the key
  key_mark   bytea       not null check (length(key_mark) = 8),
  first_seen timestamptz not null,
  last_seen  timestamptz not null,
  check (last_seen >= first_seen)
);

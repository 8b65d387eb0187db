create table person (
  id            uuid        primary key,
  name          text        not null check (name = btrim(name) and length(name) between 1 and 200),
  email         text collate "C" not null unique check (length(email) <= 254 and email ~ '^[^@[:space:]]+@[a-z0-9.-]+$'),
  registered_at timestamptz not null
);

alter table organisation
  add constraint organisation_terms_signed_by foreign key (terms_signed_by) references person;

-- An account is one person's; a person has one account in a workspace.
create table person_account (
  workspace text collate "C" not null,
  user_id   text collate "C" not null,
  person    uuid        not null references person,
  linked_at timestamptz not null,
  primary key (workspace, user_id),
  constraint person_account_one_each unique (person, workspace)
);

create table email_confirmation (
  token_hash bytea       primary key check (length(token_hash) = 32),
  workspace  text collate "C" not null,
  user_id    text collate "C" not null,
  email      text        not null,
  name       text        not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at  timestamptz,
  closed_as  text check (closed_as in ('USED', 'SUPERSEDED')),
  check (expires_at > started_at),
  check ((closed_at is null) = (closed_as is null))
);

create unique index email_confirmation_one_open
  on email_confirmation (workspace, user_id) where closed_at is null;
create index email_confirmation_account on email_confirmation (workspace, user_id, started_at);
create index email_confirmation_expiry on email_confirmation (expires_at);

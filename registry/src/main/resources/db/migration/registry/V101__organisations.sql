-- The check digit of an organisation number: modulo 11 with the weights 3 2 7 6 5 4 3 2.
create function organisation_number_valid(number text) returns boolean
  language sql immutable strict parallel safe
  return case
    when number collate "C" !~ '^[0-9]{9}$' or number = '000000000' then false
    else (11 - (3 * substr(number, 1, 1)::int + 2 * substr(number, 2, 1)::int
              + 7 * substr(number, 3, 1)::int + 6 * substr(number, 4, 1)::int
              + 5 * substr(number, 5, 1)::int + 4 * substr(number, 6, 1)::int
              + 3 * substr(number, 7, 1)::int + 2 * substr(number, 8, 1)::int) % 11) % 11
         = substr(number, 9, 1)::int
  end;

create domain organisation_number as text collate "C" check (organisation_number_valid(value));

create domain environment_name as text collate "C" check (value ~ '^[a-z0-9]{1,20}$');

create table organisation (
  number          organisation_number primary key,
  name            text        not null check (name = btrim(name) and length(name) between 1 and 255),
  -- the name's words as the application folds them, whatever the database's locale
  words           tsvector    not null,
  terms_signed_at timestamptz,
  terms_signed_by uuid,
  strict_test     boolean     not null,
  registered_at   timestamptz not null,
  check (terms_signed_by is null or terms_signed_at is not null)
);

create index organisation_name on organisation (name);
create index organisation_words on organisation using gin (words);

create table organisation_domain (
  domain       text collate "C"    not null check (domain ~ '^[a-z0-9.-]{4,253}$' and domain ~ '[.]'),
  organisation organisation_number not null references organisation,
  primary key (domain, organisation)
);

create index organisation_domain_organisation on organisation_domain (organisation);

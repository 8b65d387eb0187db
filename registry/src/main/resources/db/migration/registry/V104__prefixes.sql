create domain prefix_name as text collate "C"
  constraint prefix_name_form check (value ~ '^[a-z0-9]{2,20}$')
  constraint prefix_name_not_reserved check (value not in
    ('idporten', 'maskinporten', 'digdir', 'difi', 'altinn', 'openid', 'profile'));

create table prefix (
  environment  environment_name    not null,
  name         prefix_name         not null,
  owner        organisation_number not null references organisation,
  active       boolean             not null,
  created      timestamptz         not null,
  last_updated timestamptz         not null,
  request_id   uuid                not null unique,
  primary key (environment, name),
  check (last_updated >= created)
);

create index prefix_owner on prefix (owner, environment, name);

create function prefix_keep_owner() returns trigger language plpgsql as $$
begin
  raise exception 'the owner of a prefix never changes' using errcode = 'restrict_violation';
end $$;

create trigger prefix_owner_immutable before update of environment, name, owner, request_id on prefix
  for each row when ((old.environment, old.name, old.owner, old.request_id)
                     is distinct from (new.environment, new.name, new.owner, new.request_id))
  execute function prefix_keep_owner();

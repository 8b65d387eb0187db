-- What the code holds of scopes and accesses, held here too, and the indexes of their lists.

alter domain scope_name add constraint scope_name_subscope
  check (length(value) - strpos(value, ':') <= 200);

alter table scope
  -- the words of name and description as the application folds them, whatever the locale
  add column words tsvector not null default '',
  -- at most a year, in seconds
  add constraint scope_at_max_age check (at_max_age <= 31536000),
  add constraint scope_authorization_max_lifetime check (authorization_max_lifetime <= 31536000),
  add constraint scope_enforced_audience check (enforced_audience ~ '^[!-~]{1,255}$');

create function scope_keep_identity() returns trigger language plpgsql as $$
begin
  raise exception 'the name and the owner of a scope never change' using errcode = 'restrict_violation';
end $$;

create trigger scope_identity_immutable before update of environment, name, owner on scope
  for each row when ((old.environment, old.name, old.owner)
                     is distinct from (new.environment, new.name, new.owner))
  execute function scope_keep_identity();

-- Each list walks an index in the order of names. Without these it would read what is switched off,
-- or the whole public list for a filter that lets little through.
create index scope_owner_active on scope (environment, owner, name) where active;
create index scope_public on scope (environment, name) where visibility = 'PUBLIC' and active;
create index scope_for_all on scope (environment, name)
  where visibility = 'PUBLIC' and accessible_for_all;
create index scope_delegable on scope (environment, name)
  where visibility = 'PUBLIC' and delegation_source is not null;
create index scope_integration_types on scope using gin (allowed_integration_types)
  where visibility = 'PUBLIC';
create index scope_words on scope using gin (words) with (fastupdate = off)
  where visibility = 'PUBLIC' and active;

create function scope_access_keep_identity() returns trigger language plpgsql as $$
begin
  raise exception 'the parties of an access never change' using errcode = 'restrict_violation';
end $$;

create trigger scope_access_identity_immutable
  before update of environment, scope, consumer, owner on scope_access
  for each row when ((old.environment, old.scope, old.consumer, old.owner)
                     is distinct from (new.environment, new.scope, new.consumer, new.owner))
  execute function scope_access_keep_identity();

-- A list of some states merges one walk for each, and reads no access that is in another.
drop index scope_access_consumer;
drop index scope_access_owner;
create index scope_access_consumer on scope_access (environment, consumer, state, scope);
create index scope_access_owner on scope_access (environment, owner, state, scope, consumer);
create index scope_access_owner_consumer on scope_access (environment, owner, consumer, state, scope);

-- A reserved name may be a prefix, but only of the organisation that runs the installation.
alter domain prefix_name drop constraint prefix_name_not_reserved;

alter table prefix
  add column reserved_for text collate "C" generated always as
    (case when name in ('idporten', 'maskinporten', 'digdir', 'difi', 'altinn', 'openid', 'profile')
          then owner end) stored,
  add constraint prefix_reserved_of_the_installation foreign key (reserved_for) references installation;

-- In Altinn 3 a scheme is a resource, with an id that its owner chose.
alter table delegation_scheme
  add column resource text collate "C" check (resource ~ '^[a-z0-9_-]{4,100}$'),
  add column version bigint not null default 1 check (version > 0),
  add unique (environment, resource);

create index delegation_scheme_owner on delegation_scheme (environment, owner, id);

alter table delegation_scheme_scope add foreign key (environment, scope) references scope;

create function delegation_scheme_keep_identity() returns trigger language plpgsql as $$
begin
  raise exception 'the owner and the resource of a scheme never change' using errcode = 'restrict_violation';
end $$;

create trigger delegation_scheme_identity_immutable
  before update of environment, id, owner, resource on delegation_scheme
  for each row when ((old.environment, old.id, old.owner, old.resource)
    is distinct from (new.environment, new.id, new.owner, new.resource))
  execute function delegation_scheme_keep_identity();

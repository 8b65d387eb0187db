-- A scope lies on a prefix of its owner's, and an access is given by the owner of its scope. What
-- these foreign keys need are the unique indexes that the lists by owner walk anyway.

drop index prefix_owner;
alter table prefix add constraint prefix_of_owner unique (owner, environment, name);
alter table scope
  add constraint scope_on_prefix_of_owner foreign key (owner, environment, prefix)
    references prefix (owner, environment, name);

drop index scope_owner;
alter table scope add constraint scope_of_owner unique (environment, owner, name);
alter table scope_access
  drop constraint scope_access_environment_scope_fkey,
  add constraint scope_access_of_owner foreign key (environment, owner, scope)
    references scope (environment, owner, name);

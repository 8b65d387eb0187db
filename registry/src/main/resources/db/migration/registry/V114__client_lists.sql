-- The scopes that anybody's client may be given, by name.
create index scope_open on scope (environment, name)
  where active and visibility = 'PUBLIC' and (accessible_for_all or delegation_source is not null);

-- Clients are never deleted: without these a list of the active ones would wade through the others.
create index client_organisation_active on client (environment, organisation, id) where active;
create index client_supplier_active on client (environment, supplier, id)
  where supplier is not null and active;

create index provider_merkantile_confirmed
  on provider_merkantile (environment, confirmed_at, organisation);
create index client_merkantile_confirmed on client_merkantile (environment, confirmed_at, client);

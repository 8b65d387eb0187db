-- Those who run clients are asked for the merkantile data that these do not have. Nearly all have
-- theirs, so the list of the others must not walk through all of them.
alter table client add column has_merkantile boolean not null default false;

update client set has_merkantile = true
  where exists (select from client_merkantile data
                where data.environment = client.environment and data.client = client.id);

create function client_keep_has_merkantile() returns trigger language plpgsql as $$
begin
  update client set has_merkantile = true where environment = new.environment and id = new.client;
  return null;
end $$;

create trigger client_merkantile_known after insert on client_merkantile
  for each row execute function client_keep_has_merkantile();

create index client_without_merkantile
  on client (environment, (coalesce(supplier, organisation)), id)
  include (supplier, organisation, created) where active and not has_merkantile;

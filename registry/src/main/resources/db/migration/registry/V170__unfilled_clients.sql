-- Those who run clients are asked for the merkantile data that none of these have yet.
create index client_keeper_active
  on client (environment, (coalesce(supplier, organisation)), id) where active;

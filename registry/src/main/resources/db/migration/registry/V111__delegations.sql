-- The delegation source of an installation that has none of its own to ask: what Altinn keeps.
create table delegation_scheme (
  environment environment_name    not null,
  id          uuid                not null,
  owner       organisation_number not null,
  -- by language: nb, nn, en
  title       jsonb               not null,
  description jsonb               not null,
  created     timestamptz         not null,
  primary key (environment, id)
);

create table delegation_scheme_scope (
  environment environment_name not null,
  scheme      uuid             not null,
  scope       scope_name       not null,
  primary key (environment, scheme, scope),
  foreign key (environment, scheme) references delegation_scheme
);

create index delegation_scheme_scope_scope on delegation_scheme_scope (environment, scope, scheme);

create table delegation (
  environment environment_name    not null,
  scheme      uuid                not null,
  consumer    organisation_number not null,
  supplier    organisation_number not null,
  created     timestamptz         not null,
  primary key (environment, consumer, supplier, scheme),
  foreign key (environment, scheme) references delegation_scheme,
  check (consumer <> supplier)
);

create index delegation_supplier on delegation (environment, supplier, consumer, scheme);
create index delegation_scheme_of on delegation (environment, scheme, consumer, supplier);

create domain scope_name as text collate "C"
  check (length(value) <= 221
         and value ~ '^[a-z0-9]{2,20}:[a-zæøå0-9]+([/:._-][a-zæøå0-9]+)*$');

create table scope (
  environment                 environment_name    not null,
  name                        scope_name          not null,
  prefix                      text collate "C"    generated always as (split_part(name, ':', 1)) stored,
  owner                       organisation_number not null references organisation,
  description                 text                not null check (length(description) between 1 and 255),
  long_description            text                not null check (length(long_description) <= 4000),
  visibility                  text collate "C"    not null check (visibility in ('PUBLIC', 'PRIVATE', 'INTERNAL')),
  token_type                  text collate "C"    not null check (token_type in ('SELF_CONTAINED', 'OPAQUE')),
  -- in Digdir's words, sorted; empty: all
  allowed_integration_types   text[] collate "C"  not null,
  requires_user_consent       boolean             not null,
  requires_user_authentication boolean            not null,
  requires_pseudonymous_tokens boolean            not null,
  delegation_source           text collate "C",
  at_max_age                  bigint              not null check (at_max_age >= 0),
  authorization_max_lifetime  bigint              not null check (authorization_max_lifetime >= 0),
  accessible_for_all          boolean             not null,
  enforced_audience           text collate "C",
  active                      boolean             not null,
  created                     timestamptz         not null,
  last_updated                timestamptz         not null,
  version                     bigint              not null check (version > 0),
  primary key (environment, name),
  check (last_updated >= created),
  check (allowed_integration_types <@ array['ansattporten', 'api_klient', 'eformidling', 'idporten',
                                            'idporten_saml2', 'krr', 'maskinporten']),
  -- Altinn delegates no other names
  check (delegation_source is null
         or name ~ '^[a-z0-9]+:(?=[a-z0-9/]{2})[a-z0-9]+(/[a-z0-9]+)*(\.[a-z0-9]+)?$')
);

create index scope_owner on scope (environment, owner, name);

-- A consumer need not be registered here.
create table scope_access (
  environment  environment_name    not null,
  scope        scope_name          not null,
  consumer     organisation_number not null,
  owner        organisation_number not null,
  state        text collate "C"    not null check (state in ('REQUESTED', 'APPROVED', 'DENIED')),
  created      timestamptz         not null,
  last_updated timestamptz         not null,
  version      bigint              not null check (version > 0),
  primary key (environment, scope, consumer),
  foreign key (environment, scope) references scope,
  check (last_updated >= created)
);

create index scope_access_consumer on scope_access (environment, consumer, scope);
create index scope_access_owner on scope_access (environment, owner, scope, consumer);

create table scope_access_change (
  environment environment_name    not null,
  scope       scope_name          not null,
  consumer    organisation_number not null,
  version     bigint              not null,
  at          timestamptz         not null,
  state       text collate "C"    not null,
  actor       text                not null,
  reason      text                not null,
  primary key (environment, scope, consumer, version),
  foreign key (environment, scope, consumer) references scope_access
);

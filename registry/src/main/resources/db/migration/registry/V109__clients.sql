create domain client_id as text collate "C" check (value ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$');

create table client (
  environment            environment_name    not null,
  id                     client_id           not null,
  -- a customer need not be registered here
  organisation           organisation_number not null,
  supplier               organisation_number references organisation,
  integration_type       text collate "C"    not null check (integration_type in
    ('ansattporten', 'api_klient', 'eformidling', 'idporten', 'idporten_saml2', 'krr', 'maskinporten')),
  name                   text                not null check (length(name) between 1 and 255),
  description            text                not null check (length(description) between 1 and 2000),
  access_token_lifetime  integer             not null check (access_token_lifetime > 0),
  authorization_lifetime integer             not null check (authorization_lifetime > 0),
  refresh_token_lifetime integer             not null check (refresh_token_lifetime > 0),
  active                 boolean             not null,
  created                timestamptz         not null,
  last_updated           timestamptz         not null,
  version                bigint              not null check (version > 0),
  primary key (environment, id),
  check (supplier is distinct from organisation),
  check (last_updated >= created)
);

create index client_organisation on client (environment, organisation, id);
create index client_supplier on client (environment, supplier, id) where supplier is not null;

create function client_keep_identity() returns trigger language plpgsql as $$
begin
  raise exception 'the owner and the type of a client never change' using errcode = 'restrict_violation';
end $$;

create trigger client_identity_immutable
  before update of environment, id, organisation, supplier, integration_type on client
  for each row when ((old.environment, old.id, old.organisation, old.supplier, old.integration_type)
    is distinct from (new.environment, new.id, new.organisation, new.supplier, new.integration_type))
  execute function client_keep_identity();

create table client_scope (
  environment environment_name not null,
  client      client_id        not null,
  scope       scope_name       not null,
  primary key (environment, client, scope),
  foreign key (environment, client) references client,
  foreign key (environment, scope) references scope
);

create index client_scope_scope on client_scope (environment, scope, client);

create table client_key (
  environment  environment_name not null,
  client       client_id        not null,
  kid          text collate "C" not null check (kid ~ '^[A-Za-z0-9._-]{1,255}$'),
  algorithm    text collate "C" not null check (algorithm in ('RS256', 'RS384', 'RS512')),
  modulus      text collate "C" not null check (length(modulus) between 342 and 1366),
  exponent     text collate "C" not null,
  certificates text[] collate "C" not null,
  thumbprint   text collate "C" not null,
  created      timestamptz      not null,
  last_updated timestamptz      not null,
  expires      timestamptz      not null,
  primary key (environment, client, kid),
  foreign key (environment, client) references client,
  -- one year, of 366 days when it must be
  check (expires > last_updated and expires <= last_updated + interval '366 days'),
  check (last_updated >= created)
);

create function client_key_at_most_five() returns trigger language plpgsql as $$
begin
  if (select count(*) from client_key where environment = new.environment and client = new.client) > 5 then
    raise exception 'a client has at most five keys' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create constraint trigger client_key_at_most_five after insert on client_key
  deferrable initially deferred for each row execute function client_key_at_most_five();

create table client_merkantile (
  environment         environment_name    not null,
  client              client_id           not null,
  recipient           filled_text         not null,
  invoiced            organisation_number not null,
  address_lines       filled_text[]       not null check (cardinality(address_lines) between 1 and 3),
  postcode            text                not null check (postcode ~ '^[0-9]{4}$'),
  city                filled_text         not null,
  reference           filled_text         not null,
  notification_points text[]              not null check (cardinality(notification_points) between 1 and 10),
  confirmed_at        timestamptz         not null,
  primary key (environment, client),
  foreign key (environment, client) references client
);

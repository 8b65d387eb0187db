-- A registry with bench.organisations organisations, ten times as many scopes, two hundred times as
-- many accesses and forty times as many clients, all in one environment. What goes with what is the
-- same in each size, and comes in no order that an index would like.

-- no triggers and no foreign keys: what is made here fits
set session_replication_role = replica;
select setseed(0.3);

-- what is stored of words: as the application's Words has it
create function pg_temp.starts(text text) returns tsvector language sql immutable as $$
  select array_to_tsvector(array(
    select distinct left(word, letters)
    from string_to_table(lower(text), ' ') word, generate_series(1, length(word)) letters))
$$;

create temporary table o as
select row_number() over (order by n) - 1 as i, n::text as number
from (
  select n
  from generate_series(910000000, 910000000 + 12 * current_setting('bench.organisations')::int) n
  where organisation_number_valid(n::text)
  order by n
  limit current_setting('bench.organisations')::int) numbers;

create temporary table s as
select n as i, o.i as owner_i, o.number as owner,
  'p' || lpad(o.i::text, 5, '0') || ':tjeneste' || n / (select count(*) from o) || '.read' as name,
  random() < 0.10 as delegable
from generate_series(0, 10 * (select count(*) from o) - 1) n
join o on o.i = n % (select count(*) from o);

create temporary table c as
select n as i, o.i as owner_i, o.number as owner, md5('client' || n)::uuid::text as id
from generate_series(0, 40 * (select count(*) from o) - 1) n
join o on o.i = n % (select count(*) from o);

create temporary table p as
select n as i, o.i as employer_i, o.number as employer, md5('person' || n)::uuid as id
from generate_series(0, 4 * (select count(*) from o) - 1) n
join o on o.i = n % (select count(*) from o);

analyze o, s, c, p;

insert into organisation (number, name, words, terms_signed_at, strict_test, registered_at)
select number, name, pg_temp.starts(name), now() - interval '1 year', false,
  now() - interval '1 year'
from (
  select number, (array['Kommunen', 'Etaten', 'Banken', 'Skolen', 'Verket'])[1 + i % 5]
    || ' nummer ' || lpad(i::text, 5, '0') as name
  from o) named;

insert into organisation_domain (domain, organisation)
select 'v' || lpad(i::text, 5, '0') || '.example', number from o;

insert into person (id, name, email, registered_at)
select id, 'Person ' || i, 'p' || i || '@v' || employer_i || '.example', now() from p;

insert into role_holding (person, organisation, role, given_at)
select id, employer, 'MEMBER', now() from p;

insert into right_holding (environment, organisation, person, name, given_by, given_at)
select 'ver2', employer, id, name, id, now() from p cross join unnest(array['API', 'INTEGRATION']) name;

insert into prefix (environment, name, owner, active, created, last_updated, request_id)
select 'ver2', 'p' || lpad(i::text, 5, '0'), number, true, now(), now(), md5('request' || i)::uuid from o;

insert into provider_merkantile (environment, organisation, recipient, invoiced, address_lines, postcode,
  city, reference, notification_points, confirmed_at)
select 'ver2', number, 'Regnskap', number, '{Gata 1}', '0150', 'Oslo', 'API',
  array['drift@v' || i || '.example'], now() - random() * interval '2 years'
from o;

insert into scope (environment, name, owner, description, long_description, visibility, token_type,
  allowed_integration_types, requires_user_consent, requires_user_authentication,
  requires_pseudonymous_tokens, delegation_source, at_max_age, authorization_max_lifetime,
  accessible_for_all, active, created, last_updated, version, words)
select 'ver2', name, owner, description, '',
  case when random() < 0.70 then 'PUBLIC' when random() < 0.90 then 'PRIVATE' else 'INTERNAL' end,
  'SELF_CONTAINED', case when random() < 0.80 then '{}' else '{maskinporten}' end::text[],
  false, false, false, case when delegable then 'https://tt02.altinn.no/' end, 0, 0,
  random() < 0.10, random() < 0.97, now(), now(), 1,
  pg_temp.starts(regexp_replace(name, '[:.]', ' ', 'g') || ' ' || description)
from (
  select *, (array['Kart', 'Skatt', 'Helse', 'Vei', 'Fisk'])[1 + i % 5] || ' fra nummer '
    || lpad(owner_i::text, 5, '0') as description
  from s) described;

-- each scope's twenty consumers are all different
create temporary table a as
select s.name as scope, s.owner, consumer.number as consumer, random() as share,
  now() - random() * interval '1 year' as at
from (
  select n, n % (select count(*) from s) as scope_i, n / (select count(*) from s) as turn
  from generate_series(0, 200 * (select count(*) from o) - 1) n) each
join s on s.i = each.scope_i
join o consumer on consumer.i
  = (s.i * 31 + each.turn * 257 + s.i / (select count(*) from o) + 1) % (select count(*) from o)
order by each.n;

insert into scope_access (environment, scope, consumer, owner, state, created, last_updated, version)
select 'ver2', scope, consumer, owner,
  case when share < 0.85 then 'APPROVED' when share < 0.95 then 'DENIED' else 'REQUESTED' end, at, at,
  case when share between 0.85 and 0.95 then 2 else 1 end
from a;

insert into scope_access_change (environment, scope, consumer, version, at, state, actor, reason)
select 'ver2', scope, consumer, 1, at, case when share < 0.95 then 'APPROVED' else 'REQUESTED' end,
  'system:bench', 'Avtale'
from a;

insert into scope_access_change (environment, scope, consumer, version, at, state, actor, reason)
select 'ver2', scope, consumer, 2, at, 'DENIED', 'system:bench', 'Oppsagt'
from a where share between 0.85 and 0.95;

-- one in five is made by a supplier
insert into client (environment, id, organisation, supplier, integration_type, name, description,
  access_token_lifetime, authorization_lifetime, refresh_token_lifetime, active, created,
  last_updated, version)
select 'ver2', id, owner, case when c.i % 5 = 0 then supplier.number end,
  case when random() < 0.90 then 'maskinporten' else 'idporten' end, 'Klient ' || c.i, 'Henter data',
  120, 7200, 7200, random() < 0.95, now(), now(), 1
from c
join o supplier on supplier.i = (c.owner_i + 1 + c.i % 7) % (select count(*) from o);

insert into client_scope (environment, client, scope)
select 'ver2', c.id, s.name
from c
cross join generate_series(0, 1) n
join s on s.i = (c.i * 17 + n * 101) % (select count(*) from s);

insert into client_merkantile (environment, client, recipient, invoiced, address_lines, postcode,
  city, reference, notification_points, confirmed_at)
select 'ver2', id, 'Regnskap', owner, '{Gata 1}', '0150', 'Oslo', 'API',
  array['drift@v' || owner_i || '.example'], now() - random() * interval '2 years'
from c where i % 5 = 1;

-- as the trigger does
update client set has_merkantile = true where id in (select client from client_merkantile);

insert into client_key (environment, client, kid, algorithm, modulus, exponent, certificates,
  thumbprint, created, last_updated, expires)
select 'ver2', id, 'k' || n, 'RS256', current_setting('bench.modulus'), 'AQAB', '{}',
  md5(id || n), at, at, at + interval '365 days'
from (
  select id, n, now() - random() * interval '360 days' as at
  from c cross join generate_series(0, 1) n where n = 0 or i % 3 = 0) registered;

create temporary table d as
select row_number() over (order by i) - 1 as i, name, owner, md5('scheme' || i)::uuid as id
from s where delegable;

insert into delegation_scheme (environment, id, owner, title, description, created)
select 'ver2', id, owner, '{"nb":"Les","nn":"Les","en":"Read"}', '{"nb":"Les","nn":"Les","en":"Read"}',
  now()
from d;

insert into delegation_scheme_scope (environment, scheme, scope) select 'ver2', id, name from d;

insert into delegation (environment, scheme, consumer, supplier, created)
select 'ver2', d.id, consumer.number, supplier.number, now()
from d
cross join generate_series(0, 19) turn
join o consumer on consumer.i = (d.i * 31 + turn * 257) % (select count(*) from o)
join o supplier on supplier.i = (consumer.i + 1 + (d.i + turn) % 7) % (select count(*) from o);

drop table o, s, c, p, a, d;
drop function pg_temp.starts;

-- The roles and the database beside Portvakt's own. May be run again and again.
\set ON_ERROR_STOP on
\getenv portvakt_password PORTVAKT_PASSWORD
\getenv camunda_password CAMUNDA_PASSWORD

-- the role Portvakt works as; its rights come with the migrations
select 'create role portvakt_app'
  where not exists (select from pg_roles where rolname = 'portvakt_app') \gexec
alter role portvakt_app login password :'portvakt_password';

-- what Operate reads
select 'create role camunda'
  where not exists (select from pg_roles where rolname = 'camunda') \gexec
alter role camunda login password :'camunda_password';
select 'create database camunda owner camunda'
  where not exists (select from pg_database where datname = 'camunda') \gexec

-- each to its own
revoke connect, temporary on database portvakt from public;
grant connect on database portvakt to portvakt_app;

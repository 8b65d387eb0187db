-- The role to run Portvakt as: all rights on its tables, but the audit trail is only added to and
-- read. Where the migrating user may not create roles, the database's administrator does it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'portvakt_app') then
    create role portvakt_app nologin;
  end if;
exception
  when duplicate_object or unique_violation then
    null; -- made by another database of this server at the same moment
  when insufficient_privilege then
    raise notice 'role portvakt_app not created: see docs/registry.md';
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'portvakt_app') then
    grant usage on schema public to portvakt_app;
    grant select, insert, update, delete on all tables in schema public to portvakt_app;
    grant usage on all sequences in schema public to portvakt_app;
    alter default privileges in schema public
      grant select, insert, update, delete on tables to portvakt_app;
    alter default privileges in schema public grant usage on sequences to portvakt_app;
    revoke update, delete, truncate, references, trigger on audit_event from portvakt_app;
  end if;
exception
  when insufficient_privilege then
    raise notice 'role portvakt_app not granted its rights: see docs/registry.md';
end $$;

-- why nobody of the organisation that should decide does so; null while somebody can
alter table approval add column absence text check (absence in ('VACANT', 'UNREACHABLE'));

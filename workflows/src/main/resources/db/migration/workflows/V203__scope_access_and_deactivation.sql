alter table request drop constraint request_kind_check;
alter table request add constraint request_kind_check
  check (kind in ('PREFIX_ORDER', 'MEMBERSHIP', 'PRODUCTION_ACCESS', 'ACCESS_REMOVAL', 'SCOPE_ACCESS',
                  'SCOPE_DEACTIVATION'));

create unique index one_open_scope_access on request (organisation, environment, (subject ->> 'scope'))
  where kind = 'SCOPE_ACCESS' and state in ('SUBMITTED', 'WAITING_TERMS', 'DIGDIR_REVIEW', 'APPROVED');

-- one for each request that it is a part of
create unique index scope_access_within on request ((subject ->> 'parent')) where kind = 'SCOPE_ACCESS';

create unique index one_open_scope_deactivation on request (environment, (subject ->> 'scope'))
  where kind = 'SCOPE_DEACTIVATION' and state in ('SUBMITTED', 'WAITING_TERMS', 'DIGDIR_REVIEW', 'APPROVED');

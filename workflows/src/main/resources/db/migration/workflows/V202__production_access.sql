alter table request drop constraint request_kind_check;
alter table request add constraint request_kind_check
  check (kind in ('PREFIX_ORDER', 'MEMBERSHIP', 'PRODUCTION_ACCESS'));

create unique index one_open_production_access on request (requester, organisation, environment)
  where kind = 'PRODUCTION_ACCESS' and state in ('SUBMITTED', 'WAITING_TERMS', 'DIGDIR_REVIEW', 'APPROVED');

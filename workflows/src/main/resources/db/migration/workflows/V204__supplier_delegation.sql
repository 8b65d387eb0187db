alter table request drop constraint request_kind_check;
alter table request add constraint request_kind_check
  check (kind in ('PREFIX_ORDER', 'MEMBERSHIP', 'PRODUCTION_ACCESS', 'ACCESS_REMOVAL', 'SCOPE_ACCESS',
                  'SCOPE_DEACTIVATION', 'SUPPLIER_DELEGATION', 'DELEGATION_REVOCATION',
                  'DELEGATION_INQUIRY'));

create unique index one_open_delegation on request
  (environment, (subject ->> 'scheme'), (subject ->> 'consumer'), (subject ->> 'supplier'), kind)
  where kind in ('SUPPLIER_DELEGATION', 'DELEGATION_REVOCATION')
    and state in ('SUBMITTED', 'WAITING_TERMS', 'DIGDIR_REVIEW', 'APPROVED');

create unique index one_open_delegation_inquiry on request (organisation, environment, (subject ->> 'scope'))
  where kind = 'DELEGATION_INQUIRY' and state in ('SUBMITTED', 'WAITING_TERMS', 'DIGDIR_REVIEW', 'APPROVED');

create index delegation_carried_out on request
  (environment, (subject ->> 'scheme'), (subject ->> 'consumer'), (subject ->> 'supplier'), updated_at)
  where kind in ('SUPPLIER_DELEGATION', 'DELEGATION_REVOCATION') and state = 'CREATED';

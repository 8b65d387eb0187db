-- Roles are held in no environment, as memberships are; nor do people who held nothing else leave one.
alter table request drop constraint request_kind_check;
alter table request add constraint request_kind_check
  check (kind in ('PREFIX_ORDER', 'MEMBERSHIP', 'PRODUCTION_ACCESS', 'ACCESS_REMOVAL', 'SCOPE_ACCESS',
                  'SCOPE_DEACTIVATION', 'SUPPLIER_DELEGATION', 'DELEGATION_REVOCATION',
                  'DELEGATION_INQUIRY', 'ROLE_CHANGE'));
alter table request drop constraint request_check;
alter table request add constraint request_environment_check
  check (kind in ('MEMBERSHIP', 'ACCESS_REMOVAL', 'ROLE_CHANGE') or environment is not null);

alter table request drop constraint request_kind_check;
alter table request add constraint request_kind_check
  check (kind in ('PREFIX_ORDER', 'MEMBERSHIP', 'PRODUCTION_ACCESS', 'ACCESS_REMOVAL'));

-- what the holder gives up is carried out at once and stands in nobody's way
create unique index one_open_access_removal on request ((subject ->> 'holder'), organisation, environment)
  where kind = 'ACCESS_REMOVAL' and subject ->> 'holder' <> requester::text
    and state in ('SUBMITTED', 'WAITING_TERMS', 'DIGDIR_REVIEW', 'APPROVED');

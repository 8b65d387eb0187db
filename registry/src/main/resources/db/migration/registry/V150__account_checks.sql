-- when it is next to be seen whether the account is still in use
alter table person_account add column next_check timestamptz not null default '-infinity';

create index person_account_check on person_account (next_check);

-- The one organisation that runs this installation: the first to hold a role that does.
create table installation (
  organisation organisation_number primary key references organisation,
  only_one     boolean not null default true unique check (only_one)
);

create table role_holding (
  person       uuid                not null references person,
  organisation organisation_number not null references organisation,
  role         text collate "C"    not null check (role in
    ('MEMBER', 'MAIN_ADMINISTRATOR', 'SERVICEDESK', 'SERVICEDESK_LEADER', 'OPERATOR')),
  given_at     timestamptz         not null,
  runs         text collate "C" generated always as
    (case when role in ('SERVICEDESK', 'SERVICEDESK_LEADER', 'OPERATOR') then organisation end) stored,
  primary key (person, organisation, role),
  constraint role_holding_of_the_installation foreign key (runs) references installation
);

create index role_holding_role on role_holding (role, organisation);

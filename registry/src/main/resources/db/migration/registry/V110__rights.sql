create table right_holding (
  environment  environment_name    not null,
  organisation organisation_number not null references organisation,
  person       uuid                not null references person,
  name         text collate "C"    not null check (name in ('API', 'INTEGRATION', 'SUPPLIER')),
  given_by     uuid                not null references person,
  given_at     timestamptz         not null,
  expires      timestamptz,
  -- SUPPLIER stands on INTEGRATION
  stands_on    text collate "C"    generated always as (case when name = 'SUPPLIER' then 'INTEGRATION' end) stored,
  primary key (environment, organisation, person, name),
  constraint right_holding_supplier_needs_integration
    foreign key (environment, organisation, person, stands_on)
    references right_holding (environment, organisation, person, name),
  check (expires > given_at)
);

create index right_holding_person on right_holding (person, environment, organisation, name);

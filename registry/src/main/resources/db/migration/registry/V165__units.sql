-- An underenhet is an organisation with a parent, its hovedenhet, which has none itself.
alter table organisation
  add column parent organisation_number,
  add constraint organisation_not_its_own_parent check (parent <> number);

alter table organisation
  add column is_unit boolean not null generated always as (parent is not null) stored,
  -- what the parent must be: no underenhet
  add column parent_is_unit boolean generated always as
    (case when parent is not null then false end) stored;

alter table organisation
  add constraint organisation_unit unique (number, is_unit),
  add constraint organisation_parent_is_no_unit
    foreign key (parent, parent_is_unit) references organisation (number, is_unit);

create index organisation_parent on organisation (parent) where parent is not null;

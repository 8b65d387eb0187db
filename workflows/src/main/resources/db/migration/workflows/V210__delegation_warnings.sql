-- what has been warned of, by how many days before the end of the delegation that the request gave
create table delegation_warning (
  request   uuid not null references request (id),
  days      integer not null check (days in (14, 3, 1)),
  warned_at timestamptz not null,
  primary key (request, days)
);

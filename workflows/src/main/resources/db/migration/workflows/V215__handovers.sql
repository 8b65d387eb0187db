-- somebody who was asked to decide has handed it on to a person, or to the fallback approvers, who
-- are called in once; nobody hands the same on to the same twice
create table handover (
  id          uuid primary key,
  request_id  uuid not null references request (id),
  from_person uuid not null references person (id),
  to_person   uuid references person (id),
  comment     text not null check (length(comment) between 1 and 1000),
  handed_at   timestamptz not null,
  told_at     timestamptz,
  check (to_person <> from_person),
  unique (request_id, from_person, to_person)
);

create unique index one_handover_to_fallback on handover (request_id) where to_person is null;
create index handover_of_request on handover (request_id, handed_at);

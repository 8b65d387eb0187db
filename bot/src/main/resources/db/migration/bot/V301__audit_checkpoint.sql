-- The checkpoint of each day and where it was posted: one a day, whichever instance is first.
create table audit_checkpoint (
  day        date        primary key,
  checkpoint text        not null,
  message_id uuid        not null,
  posted_at  timestamptz
);

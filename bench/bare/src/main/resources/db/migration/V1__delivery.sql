create table delivery (
  id          uuid primary key,
  received_at timestamptz not null default now()
);

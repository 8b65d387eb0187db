-- who has been told, or is to be told, that merkantile data should be confirmed: once for the data as
-- they were confirmed last, and once more when nobody did; a notice is what one organisation is told at once
create table merkantile_reminder (
  environment  text        not null,
  organisation text        not null,
  client       text        not null, -- empty: the organisation as a provider
  confirmed_at timestamptz not null,
  stage        text        not null check (stage in ('ASKED', 'ESCALATED')),
  notice       uuid        not null,
  begun_at     timestamptz not null,
  told_at      timestamptz,
  primary key (environment, organisation, client, confirmed_at, stage)
);

create index merkantile_reminder_notice on merkantile_reminder (notice);
create index merkantile_reminder_untold on merkantile_reminder (notice) where told_at is null;

create table request (
  id                   uuid primary key,
  number               bigint generated always as identity (start with 1001) unique,
  kind                 text not null check (kind in ('PREFIX_ORDER', 'MEMBERSHIP')),
  environment          text,
  organisation         text not null references organisation (number),
  requester            uuid not null references person (id),
  subject              jsonb not null,
  state                text not null check (state in ('SUBMITTED', 'WAITING_TERMS', 'DIGDIR_REVIEW', 'APPROVED',
                                                      'CREATED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
  reason               text,
  process_instance_key bigint,
  created_at           timestamptz not null,
  updated_at           timestamptz not null,
  closed_at            timestamptz,
  version              integer not null default 0,
  check (kind = 'MEMBERSHIP' or environment is not null)
);

create index request_of_requester on request (requester, number desc);

-- one organisation has at most one open order for the same prefix; others may order it too, and
-- the table prefix decides who gets it
create unique index one_open_prefix_order on request (environment, organisation, (subject ->> 'prefix'))
  where kind = 'PREFIX_ORDER' and state in ('SUBMITTED', 'WAITING_TERMS', 'DIGDIR_REVIEW', 'APPROVED');

create unique index one_open_membership on request (requester, organisation)
  where kind = 'MEMBERSHIP' and state in ('SUBMITTED', 'WAITING_TERMS', 'DIGDIR_REVIEW', 'APPROVED');

create index open_prefix_orders on request (environment, (subject ->> 'prefix'))
  where kind = 'PREFIX_ORDER' and state in ('SUBMITTED', 'WAITING_TERMS', 'DIGDIR_REVIEW');

create index before_review on request (organisation, number) where state in ('SUBMITTED', 'WAITING_TERMS');

-- the approval of a request: who may decide, how many must, and until when
create table approval (
  request_id       uuid primary key references request (id),
  approver_role    text not null,
  approvals_needed integer not null check (approvals_needed between 1 and 10),
  deadline         timestamptz not null,
  escalate_to      text,
  escalated_at     timestamptz,
  opened_at        timestamptz not null,
  outcome          text check (outcome in ('APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
  settled_at       timestamptz,
  check ((outcome is null) = (settled_at is null))
);

create table decision (
  request_id uuid not null references request (id),
  stage      text not null default 'approval',
  approver   uuid not null references person (id),
  outcome    text not null check (outcome in ('APPROVED', 'REJECTED')),
  reason     text check (outcome = 'APPROVED' or length(reason) between 1 and 1000),
  assurance  text not null,
  decided_at timestamptz not null,
  primary key (request_id, stage, approver),
  check (outcome = 'APPROVED' or reason is not null)
);

-- more information: an approver asks, the requester answers; one open question at a time
create table question (
  id          uuid primary key,
  request_id  uuid not null references request (id),
  asked_by    uuid not null references person (id),
  asked_at    timestamptz not null,
  question    text not null check (length(question) between 1 and 1000),
  answer      text check (length(answer) between 1 and 2000),
  answered_at timestamptz,
  relayed     text not null default 'NOTHING' check (relayed in ('NOTHING', 'QUESTION', 'ANSWER')),
  check ((answer is null) = (answered_at is null))
);

create unique index one_open_question on question (request_id) where answer is null;
create index question_of_request on question (request_id, asked_at);

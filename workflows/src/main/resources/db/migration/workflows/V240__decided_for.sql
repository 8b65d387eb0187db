-- whose people decide, as Subject.decidedFor says it: what an organisation has to decide is looked
-- up whenever it loses somebody who could
alter table request add column decided_for text not null generated always as (
  case kind
    when 'SCOPE_ACCESS' then subject ->> 'owner'
    when 'SUPPLIER_DELEGATION' then
      case when organisation = subject ->> 'consumer' then subject ->> 'supplier'
           else subject ->> 'consumer' end
    else organisation
  end) stored;

create index undecided_by_organisation on request (decided_for, number)
  where closed_at is null and state in ('SUBMITTED', 'WAITING_TERMS', 'DIGDIR_REVIEW');

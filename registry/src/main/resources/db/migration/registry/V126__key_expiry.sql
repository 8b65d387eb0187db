-- All keys of an environment by when they expire, page by page.
create index client_key_expires on client_key (environment, expires, client, kid);

-- The person who registered or renewed the key last; none where only clients did.
alter table client_key add column registered_by uuid references person;

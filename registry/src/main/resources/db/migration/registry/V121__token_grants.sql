-- The assertions that were used, until they expire. No foreign key to the client, which each token
-- would pay for: a row means nothing but that an assertion is not to be used again.
create table token_grant (
  environment environment_name not null,
  client      client_id        not null,
  -- SHA-256 of the jti; of the assertion itself when it has none
  jti         bytea            not null check (length(jti) = 32),
  expires     timestamptz      not null,
  primary key (environment, client, jti)
);

create index token_grant_expires on token_grant (expires);

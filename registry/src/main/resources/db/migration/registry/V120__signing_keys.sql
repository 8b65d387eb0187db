-- The keys that sign access tokens: published from when they are made, in use from signs_from until
-- the next one is. The private part is sealed with a key that is not in the database: AES-256-GCM,
-- nonce ‖ ciphertext ‖ tag.
create table signing_key (
  environment        environment_name not null,
  -- the thumbprint (RFC 7638, SHA-256)
  kid                text collate "C" not null check (kid ~ '^[A-Za-z0-9_-]{43}$'),
  public_key         bytea            not null,
  sealed_private_key bytea            not null,
  created            timestamptz      not null,
  signs_from         timestamptz      not null check (signs_from >= created),
  primary key (environment, kid),
  unique (environment, signs_from)
);

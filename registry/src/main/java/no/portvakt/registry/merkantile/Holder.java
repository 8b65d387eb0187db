package no.portvakt.registry.merkantile;

import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;

/** Whose merkantile data: a provider's or a client's, which lie alike in two tables. */
record Holder(Kind kind, String environment, String key) {

  enum Kind {
    PROVIDER("provider_merkantile", "organisation"),
    CLIENT("client_merkantile", "client");

    private final String table;
    private final String column;

    Kind(String table, String column) {
      this.table = table;
      this.column = column;
    }
  }

  static Holder provider(String environment, OrganisationNumber organisation) {
    return new Holder(Kind.PROVIDER, environment, organisation.value());
  }

  static Holder client(String environment, ClientId client) {
    return new Holder(Kind.CLIENT, environment, client.value());
  }

  /** The statement for this kind: {@code %1$s} is the table, {@code %2$s} its column of the key. */
  String in(String statement) {
    return statement.formatted(kind.table, kind.column);
  }

  /** How the audit trail refers to the data. */
  String subject() {
    return switch (kind) {
      case PROVIDER -> "merkantile:" + environment + "/" + key;
      case CLIENT -> "merkantile:" + environment + "/client/" + key;
    };
  }
}

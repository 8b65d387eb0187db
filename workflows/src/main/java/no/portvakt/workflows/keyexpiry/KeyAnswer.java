package no.portvakt.workflows.keyexpiry;

import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.client.ClientKey;

/** What came of wanting to renew or replace a key. */
public sealed interface KeyAnswer {

  /** It lasts for longer. */
  record Renewed(Client client, ClientKey key) implements KeyAnswer {}

  /** It lasts for as long as it can: its certificate ends then. */
  record NotLonger(ClientKey key) implements KeyAnswer {}

  /** The new one is registered; the old one is valid until it ends or is removed. */
  record Replaced(Client client, ClientKey fresh, ClientKey old) implements KeyAnswer {}

  /** The new one breaks rules. Nothing of it is in here. */
  record Refused(List<Violation> violations) implements KeyAnswer {

    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /** The person may not change the keys of this client. */
  record NotAllowed(Client client) implements KeyAnswer {}

  /** There is no such key any more, or its client is off. */
  record Gone() implements KeyAnswer {}
}

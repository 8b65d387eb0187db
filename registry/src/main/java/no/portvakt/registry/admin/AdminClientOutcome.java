package no.portvakt.registry.admin;

import java.net.URI;
import java.util.List;
import java.util.Set;
import no.portvakt.registry.Violation;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.scope.ScopeName;

/** What came of issuing an admin client. */
public sealed interface AdminClientOutcome {

  /**
   * It can be used.
   *
   * @param kid the id of the key that it was issued with
   * @param issuer the {@code aud} of its assertions
   * @param already whether the client was there before, and now has what it lacked
   */
  record Issued(ClientId client, String kid, URI issuer, Set<ScopeName> scopes, boolean already)
      implements AdminClientOutcome {

    public Issued {
      scopes = Set.copyOf(scopes);
    }
  }

  /** Rules are broken; nothing was done. */
  record Refused(List<Violation> violations) implements AdminClientOutcome {

    public Refused {
      violations = List.copyOf(violations);
    }
  }
}

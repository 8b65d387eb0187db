package no.portvakt.registry.audit;

import java.util.Optional;
import no.portvakt.registry.audit.Verification.Broken;
import no.portvakt.registry.audit.Verification.Fault;

/** Goes along the chain, one entry at a time, until an entry is not what it must be. */
final class ChainWalk {

  private Head head = Head.OF_NOTHING;

  Optional<Broken> step(StoredEntry entry) {
    long expected = head.seq() + 1;
    if (entry.seq() != expected) {
      return Optional.of(new Broken(expected, Fault.MISSING));
    }
    if (!entry.previous().equals(head.hash())) {
      return Optional.of(new Broken(expected, Fault.UNLINKED));
    }
    if (!entry.isUnaltered()) {
      return Optional.of(new Broken(expected, Fault.ALTERED));
    }
    head = new Head(entry.seq(), entry.hash());
    return Optional.empty();
  }

  long length() {
    return head.seq();
  }
}

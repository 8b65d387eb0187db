package no.portvakt.registry.right;

import java.util.List;
import java.util.Set;
import no.portvakt.registry.Violation;

/** What came of giving or taking a right. */
public sealed interface RightOutcome {

  /**
   * Done, or so before.
   *
   * @param changed the rights that were given, taken or given another end by this: SUPPLIER goes
   *     when INTEGRATION does, and ends no later
   */
  record Done(Set<Right> changed) implements RightOutcome {

    public Done {
      changed = Set.copyOf(changed);
    }
  }

  /** Only a main administrator of the organisation, or the servicedesk, gives and takes rights. */
  record NotAllowed() implements RightOutcome {}

  /** SUPPLIER needs INTEGRATION, for at least as long. */
  record NeedsIntegration() implements RightOutcome {}

  /** The end lies in the past. */
  record AlreadyOver() implements RightOutcome {}

  /** The reason cannot go on the record. */
  record Refused(List<Violation> violations) implements RightOutcome {

    public Refused {
      violations = List.copyOf(violations);
    }
  }
}

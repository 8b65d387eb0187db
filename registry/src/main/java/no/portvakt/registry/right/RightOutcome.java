package no.portvakt.registry.right;

import java.util.Set;

/** What came of giving or taking a right. */
public sealed interface RightOutcome {

  /**
   * Done, or so before.
   *
   * @param changed the rights that were given or taken by this: taking INTEGRATION takes SUPPLIER
   */
  record Done(Set<Right> changed) implements RightOutcome {

    public Done {
      changed = Set.copyOf(changed);
    }
  }

  /** Only a main administrator of the organisation gives and takes its rights. */
  record NotAllowed() implements RightOutcome {}

  /** SUPPLIER needs INTEGRATION, for at least as long. */
  record NeedsIntegration() implements RightOutcome {}

  /** The end lies in the past. */
  record AlreadyOver() implements RightOutcome {}
}

package no.portvakt.workflows.access;

import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.right.Right;

/**
 * What a person has filled in to take rights from somebody, or to give up their own; nothing in it
 * has been checked.
 *
 * @param gone whether the holder has left the organisation, and loses all there is
 */
public record RemovalForm(
    String environment,
    String organisation,
    UUID holder,
    Set<Right> rights,
    boolean gone,
    String reason) {

  public RemovalForm {
    rights = Set.copyOf(rights);
  }
}

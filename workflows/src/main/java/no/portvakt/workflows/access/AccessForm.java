package no.portvakt.workflows.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.right.Right;
import no.portvakt.workflows.request.ProductionAccess;
import org.jspecify.annotations.Nullable;

/**
 * What a person has filled in to ask for rights; nothing in it has been checked.
 *
 * @param holder who is to hold them: whoever asks, or somebody a Hovedadministrator asks for
 * @param lastDay the last day to hold them; null for no end
 */
public record AccessForm(
    String environment,
    String organisation,
    UUID holder,
    Set<Right> rights,
    String reason,
    @Nullable LocalDate lastDay) {

  public AccessForm {
    rights = Set.copyOf(rights);
  }

  /** When the rights are to end; null: never. */
  @Nullable Instant expires() {
    return lastDay == null ? null : ProductionAccess.endOf(lastDay);
  }
}

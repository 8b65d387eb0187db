package no.portvakt.workflows.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.right.Right;
import org.jspecify.annotations.Nullable;

/**
 * Rights in production for the requester.
 *
 * @param rights one at least
 * @param lastDay the last day to hold them, in Norway; null for no end
 * @param offeredBy the Hovedadministrator who asked in the requester's place; null for nobody
 */
public record ProductionAccess(
    Set<Right> rights, String reason, @Nullable LocalDate lastDay, @Nullable UUID offeredBy)
    implements Subject {

  public static final int LONGEST_REASON = 1000;

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  public ProductionAccess {
    rights = Collections.unmodifiableSet(EnumSet.copyOf(rights));
  }

  @Override
  public RequestKind kind() {
    return RequestKind.PRODUCTION_ACCESS;
  }

  @Override
  public @Nullable Instant livesUntil() {
    return expires();
  }

  /** When the rights are to end; null: never. */
  public @Nullable Instant expires() {
    return lastDay == null ? null : endOf(lastDay);
  }

  /** When a day is over in Norway. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(NORWAY).toInstant();
  }
}

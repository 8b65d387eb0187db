package no.portvakt.workflows.request;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * Something a person has asked for on behalf of an organisation.
 *
 * @param number counts up; people see it as {@link #reference()}
 * @param environment the environment it concerns; null for kinds that live outside environments
 * @param reason why it was rejected: a person's words, or a code such as {@code prefix.taken}; of a
 *     withdrawn one {@link #WITHDRAWN_WITH_PARENT} or null
 * @param processInstanceKey Zeebe's key, once the process has begun
 */
public record Request(
    UUID id,
    long number,
    @Nullable String environment,
    OrganisationNumber organisation,
    UUID requester,
    Subject subject,
    RequestState state,
    @Nullable String reason,
    @Nullable Long processInstanceKey,
    Instant createdAt,
    Instant updatedAt) {

  /** The reason of one that was withdrawn because the request that it is a part of was. */
  public static final String WITHDRAWN_WITH_PARENT = "parent.withdrawn";

  private static final String PREFIX = "PV-";

  public RequestKind kind() {
    return subject.kind();
  }

  /** The organisation whose people decide, where an organisation does. */
  public OrganisationNumber decidedFor() {
    return subject.decidedFor(organisation);
  }

  /** Whom it is about, who therefore must not decide. */
  public UUID concerned() {
    return subject.concerns(requester);
  }

  /** Whether it was withdrawn because the request that it is a part of was. */
  public boolean isWithdrawnWithParent() {
    return WITHDRAWN_WITH_PARENT.equals(reason);
  }

  /** What people call the request, such as {@code PV-1042}. */
  public String reference() {
    return PREFIX + number;
  }

  /**
   * The number in a reference that a person typed, in any case, with or without {@code PV-}; null
   * if it is none.
   */
  public static @Nullable Long numberIn(String typed) {
    var text = typed.strip().toUpperCase(Locale.ROOT);
    var digits = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
    return digits.matches("[0-9]{1,15}") ? Long.valueOf(digits) : null;
  }
}

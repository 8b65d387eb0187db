package no.portvakt.workflows.approval;

import java.util.Locale;
import no.portvakt.workflows.request.RequestState;

/** How an approval ended. */
public enum Outcome {
  APPROVED,
  REJECTED,
  WITHDRAWN,
  EXPIRED;

  /** How a request in this state ended, or is about to end. */
  static Outcome of(RequestState state) {
    return switch (state) {
      case REJECTED -> REJECTED;
      case WITHDRAWN -> WITHDRAWN;
      case EXPIRED -> EXPIRED;
      default -> APPROVED;
    };
  }

  /** The value of the process variable {@code outcome}. */
  public String variable() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package no.portvakt.workflows.request;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The owner of a scope is going to switch it off.
 *
 * @param scope its name
 * @param reason what its consumers are told
 * @param lastDay the last day it can be used, in Norway
 */
public record ScopeDeactivation(String scope, String reason, LocalDate lastDay) implements Subject {

  public static final int LONGEST_REASON = 1000;

  @Override
  public RequestKind kind() {
    return RequestKind.SCOPE_DEACTIVATION;
  }

  /** When it is switched off. */
  public Instant due() {
    return ProductionAccess.endOf(lastDay);
  }
}

package no.portvakt.workflows.approval;

import java.time.Instant;

/** How sure it is that whoever decides is the person that he or she is taken for. */
public sealed interface Assurance {

  Assurance SLACK = new Slack();

  /** Slack says so: the account is linked to the person. */
  record Slack() implements Assurance {}

  /**
   * The person has logged in with ID-porten.
   *
   * @param acr ID-porten's level, as {@code idporten-loa-high}
   */
  record LoggedIn(String acr, Instant at) implements Assurance {}
}

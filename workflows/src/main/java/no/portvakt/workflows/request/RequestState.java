package no.portvakt.workflows.request;

/**
 * Where a request stands. A draft is an open modal and not stored. {@link #APPROVED} is decided but
 * not yet carried out; the last four are final.
 */
public enum RequestState {
  SUBMITTED,
  WAITING_TERMS,
  DIGDIR_REVIEW,
  APPROVED,
  CREATED,
  REJECTED,
  WITHDRAWN,
  EXPIRED;

  /** Whether nothing more will happen to the request. */
  public boolean isFinal() {
    return this.compareTo(APPROVED) > 0;
  }

  /** Whether people can still decide or withdraw. */
  public boolean isOpen() {
    return this.compareTo(APPROVED) < 0;
  }
}

package no.portvakt.local.slack.ui;

/** The path names something that is not there. */
final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotFound(String code) {
    super(code, null, false, false);
  }
}

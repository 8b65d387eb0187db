package no.portvakt.registry.api;

/** A body that is read by whoever knows what it is, such as a key in one of many forms. */
record PastedText(String text) {

  /** It may be a secret that somebody sent by mistake. */
  @Override
  public String toString() {
    return "PastedText of " + text.length() + " characters";
  }
}

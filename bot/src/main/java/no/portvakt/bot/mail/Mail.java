package no.portvakt.bot.mail;

import java.util.UUID;

/** A mail to one person. */
record Mail(UUID id, String recipient, String subject, String body, int attempts) {

  /** Without the body, which may hold a secret link. */
  @Override
  public String toString() {
    return "Mail[" + id + ", attempts=" + attempts + "]";
  }
}

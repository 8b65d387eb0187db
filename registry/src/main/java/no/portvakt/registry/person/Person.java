package no.portvakt.registry.person;

import java.util.UUID;

/** A human being with a confirmed work e-mail. */
public record Person(UUID id, String name, String email) {

  /** By which an organisation can be known. */
  public String emailDomain() {
    return EmailAddress.of(email).domain().value();
  }
}
